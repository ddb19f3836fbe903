using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Api;

/// <summary>Gives whoever sets the team up a link that makes a token for another system and shows it once.</summary>
[Command(
    "api/token",
    English =
    [
        "(make|create|generate|new|issue|add|get) [me] [a|an|another|new|the] (api|crm) (token|key)",
        "(make|create|generate|new|issue|add|get) [me] [a|an|another|new] (api|crm) (token|key) (for|called|named) {label:text}",
        "i need [a|an|another] [new] (api|crm) (token|key)",
        "(connect|link|hook up) [our|the|a|my] crm",
    ],
    Chinese =
    [
        "(生成|创建|新建|新增|申请|要|给我|来|发) [一个|个] [新的|新] (接口|api|crm) [的] (令牌|密钥|token|key)",
        "(生成|创建|新建|新增|申请) [一个|个] [新的|新] (接口|api|crm) [的] (令牌|密钥|token|key) (给|用于|名字叫|叫) {label:text}",
        "(接入|对接|连接) [我们的|我们] crm",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Lead, Place = 640)]
internal sealed class MakeApiToken(OneTimeLinkStore links, ApiTokenStore tokens, CardSigner signer, TimeProvider time)
    : ICommand<MakeApiToken.Input>
{
    private const int MostLabelChars = 40;

    /// <param name="Label">What the system is called in the list and in what members are told.</param>
    internal sealed record Input(TextSlot? Label);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<MakeApiToken>(turn.Language);
        if (!links.CanMake)
            return Reply.Say(texts["NoAddress"]);
        var label = Glyphs.Clean(input.Label?.Text ?? "");
        if (label.Length > MostLabelChars)
            return Reply.Say(texts.With("Token_LabelLong", MostLabelChars));
        if (await tokens.IsFullAsync(turn.Scope, time.GetUtcNow(), ct))
            return Reply.Say(texts.With("Token_Most", ApiToken.Most), new Suggestion(texts["Tokens_Show"], texts["Tokens_Show"]));
        var (address, end) = await links.MakeAsync(turn, LinkFor.Token, label.Length == 0 ? texts["Token_Usual"] : label, ct);
        if (address is null)
            return CommitWords.Say(end, turn.Language);
        var until = TimeZoneInfo.ConvertTime(time.GetUtcNow() + ApiToken.Life, turn.Zone);
        var view = new LinkView
        {
            Title = texts["Token_Title"],
            Text = texts.With(
                "Token_Text", Typed.Line(turn.Team.Settings.Name),
                Written.In(turn.Language).Date(DateOnly.FromDateTime(until.DateTime), turn.Today)),
            Button = texts["Token_Open"],
            Address = address,
            Note = texts.With("Link_Note", (int)OneTimeLink.LifeOf(LinkFor.Token).TotalMinutes),
        };
        return Reply.Show(LinkCard.Draw(view, CardContext.Of(turn, signer)));
    }
}
