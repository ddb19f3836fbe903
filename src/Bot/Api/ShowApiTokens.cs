using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Api;

/// <summary>Lists the team's tokens, each with a button that ends it.</summary>
[Command(
    ShowApiTokens.Name,
    English =
    [
        "[show|list|see|manage] [me] [the|our|all|my] (api|crm) (tokens|keys)",
        "(revoke|delete|remove|cancel|end) [an|a|the|my|our] (api|crm) (token|tokens|key|keys)",
        "(which|what) (api|crm) (tokens|keys) (are there|do we have|exist)",
    ],
    Chinese =
    [
        "[查看|看看|列出|管理] [我们的|所有|全部] (接口|api|crm) [的] (令牌|密钥|token|tokens|key) [列表|有哪些]",
        "(撤销|吊销|删除|作废|停用) [一个|个] (接口|api|crm) [的] (令牌|密钥|token|key)",
    ],
    Who = Who.SetsUp,
    Where = Where.Private)]
[Help(HelpGroup.Lead, Place = 650)]
internal sealed class ShowApiTokens(ApiTokenStore tokens, MemberStore members, CardSigner signer, TimeProvider time)
    : ICommand<ShowApiTokens.Input>
{
    public const string Name = "api/tokens";

    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var card = await DrawAsync(turn, ct);
        return turn.Draw(card);
    }

    /// <summary>The list as it stands now.</summary>
    public async Task<Card> DrawAsync(Turn turn, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        var now = time.GetUtcNow();
        var lines = (await tokens.ListAsync(turn.Scope, ct)).Where(token => token.Holds(now)).Select(token => new TokenLine(
            token.Id, token.Label, names.Find(token.By)?.Name ?? "", DayOf(token.MadeAt), DayOf(token.ExpiresAt), token.UsedOn));
        return TokenListCard.Draw([.. lines], turn.Today, CardContext.Of(turn, signer));

        DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, turn.Zone).DateTime);
    }
}

/// <summary>Ends a token at once; the list is drawn again without it.</summary>
[Form(RevokeApiToken.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class RevokeApiToken(ApiTokenStore tokens, ShowApiTokens list) : IForm<RevokeApiToken.Fields>
{
    public const string Verb = "api/token/revoke";

    internal sealed record Fields([Carried] string Token);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        await tokens.RevokeAsync(turn, fields.Token, ct) switch
        {
            null => Reply.Say(Texts.Of<RevokeApiToken>(turn.Language)["Token_Gone"]),
            CommitEnd.Committed or CommitEnd.Repeated => Reply.Redraw(await list.DrawAsync(turn, ct)),
            var end => CommitWords.Say(end, turn.Language),
        };
}
