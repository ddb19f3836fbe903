using TeamCoachBot.Bench;

// Two programs in one: the bot under load ("host …", a process of its own on a core of its own) and what loads it.
return args is ["host", .. var settings]
    ? await BotHost.RunAsync([.. settings])
    : await Run.PartsAsync(Plan.Of(args));
