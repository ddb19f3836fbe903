using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Api;

/// <summary>Makes a token and shows it once; it is kept nowhere but as a hash.</summary>
internal sealed class TokenPage(
    ApiTokenStore tokens, DoorStore doors, TeamPartition partition, DoorTurns turns, ApiSettings settings, TimeProvider time) : ILinkPage
{
    public LinkFor For => LinkFor.Token;

    public string Show(OpenLink open, Page page) => page.Ask(
        page.Texts["Page_TokenTitle"],
        page.Texts.With("Page_TokenText", Typed.Line(open.Link.Label), Typed.Line(open.Team.Settings.Name)),
        page.Texts["Page_TokenShow"]);

    public async Task<string?> UseAsync(OpenLink open, Page page, HttpContext context)
    {
        // Several links may have been asked for while there was room for one more token.
        if (await tokens.IsFullAsync(open.Link.Scope, time.GetUtcNow(), context.RequestAborted))
            return page.Ask(page.Texts["Page_TokenTitle"], page.Texts.With("Token_Most", ApiToken.Most), page.Texts["Page_TokenShow"]);
        return await MakeAsync(open, context.RequestAborted) is { } token
            ? page.Tell(
                page.Texts["Page_TokenMade"], page.Texts["Page_TokenOnce"], token,
                page.Texts.With(
                    "Page_TokenUse", new Uri(settings.Address!, WinRows.Route), new Uri(settings.Address!, ActivityRows.Route)))
            : null;
    }

    private async Task<string?> MakeAsync(OpenLink open, CancellationToken ct)
    {
        var (link, secret) = (open.Link, Secret.Random());
        var turn = turns.OfPage(open, $"once\n{link.Id}");
        var commit = new Commit(link.Scope, turn, "api/token", link.Id) { Outcome = secret.Id, Reason = link.Label };
        OneTimeLinkStore.Spend(commit, open);
        commit.Add(ApiTokenRows.RowOf(new ApiToken(
            link.Scope, secret.Id, secret.Hash, link.Label, link.By, turn.ReceivedAt, turn.ReceivedAt + ApiToken.Life)));
        commit.Dues.Add(DoorSweep.OfTokens(turn.Now));
        await doors.AnnounceAsync(link.Scope, secret.Id, ct);
        return await partition.CommitAsync(commit, ct) switch
        {
            CommitEnd.Committed => ApiToken.Write(secret),
            // The answer of storage was lost, not what it was to write.
            CommitEnd.Repeated { Outcome: var made } when made == secret.Id => ApiToken.Write(secret),
            _ => null,
        };
    }
}
