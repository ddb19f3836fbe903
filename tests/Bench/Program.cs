using TeamCoachBot.Bench;

// Three programs in one: the bot under load ("host …", a process of its own on a core of its own), what leaves a filled
// store for it ("prepare FOLDER …"), and what loads it.
switch (args)
{
    case ["host", .. var settings]:
        return await BotHost.RunAsync([.. settings]);
    case ["prepare", var folder, .. var settings]:
        await FilledStore.PrepareAsync(folder, [.. settings]);
        return 0;
    default:
        return await Run.PartsAsync(Plan.Of(args));
}
