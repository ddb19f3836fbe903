using TeamCoachBot.Bench;

// Two programs in one: the bot under load ("host …", a process of its own on a core of its own) and what loads it.
return args is ["host", .. var settings]
    ? await BotHost.RunAsync([.. settings])
    : await Run.AllAsync(TimeSpan.FromSeconds(args is [var seconds] ? Math.Clamp(int.Parse(
        seconds, System.Globalization.CultureInfo.InvariantCulture), 1, 10) : 5));
