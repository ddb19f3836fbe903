using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Api;

/// <summary>Makes the key that signs what goes to the team's webhook, shows it once, and with that turns the webhook on.</summary>
internal sealed class HookPage(TeamPartition partition, HookStore hooks, HookVault vault, DoorTurns turns) : ILinkPage
{
    public LinkFor For => LinkFor.HookKey;

    public string Show(OpenLink open, Page page) => page.Ask(
        page.Texts["Page_HookTitle"],
        page.Texts.With("Page_HookText", Typed.Line(open.Team.Settings.Name), Typed.Line(open.Link.Label)),
        page.Texts["Page_HookShow"]);

    public async Task<string?> UseAsync(OpenLink open, Page page, HttpContext context)
    {
        var (link, key) = (open.Link, HookKey.New());
        var turn = turns.OfPage(open, $"once\n{link.Id}");
        // The hash tells this page's own write from another's when the answer of storage is lost.
        var commit = new Commit(link.Scope, turn, "webhook/on", link.Id) { Outcome = Commit.Hash(key.Word), Reason = link.Label };
        OneTimeLinkStore.Spend(commit, open);
        HookStore.Put(commit, new Hook(new Uri(link.Label), vault.Seal(link.Scope, key), link.By, turn.ReceivedAt));
        var end = await partition.CommitAsync(commit, context.RequestAborted);
        hooks.Forget(link.Scope);
        return end is CommitEnd.Committed || (end is CommitEnd.Repeated { Outcome: var made } && made == Commit.Hash(key.Word))
            ? page.Tell(page.Texts["Page_HookMade"], page.Texts["Page_TokenOnce"], key.Word, page.Texts["Page_HookUse"])
            : null;
    }
}
