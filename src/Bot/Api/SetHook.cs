using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Api;

/// <summary>Says where the team's webhook goes and offers to change it; with an address, gives the link that turns it on.</summary>
[Command(
    "webhook",
    English =
    [
        "[the|our|my|show|set up|add|change|new] (webhook|webhooks)",
        "[set|change|add|new] [the|our|my|a] webhook [address|url] [to|is] {address:text}",
    ],
    Chinese =
    [
        "[我们的|查看|设置|添加|修改|新的] (webhook|回调|回调地址|推送地址)",
        "[把|设置|添加|修改] [我们的] (webhook|回调|回调地址|推送地址) [设为|设成|改为|改成|是|为] {address:text}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Question)]
[Help(HelpGroup.Lead, Place = 660)]
internal sealed class SetHook(HookStore hooks, OneTimeLinkStore links, ApiSettings settings, CardSigner signer) : ICommand<SetHook.Input>
{
    internal sealed record Input(TextSlot? Address);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var current = (await hooks.FreshAsync(turn.Scope, ct))?.Hook;
        return input.Address is { Text: var typed }
            ? await TakeAsync(typed, current, turn, ct)
            : Reply.Show(HookForm.Draw(CardContext.Of(turn, signer), current, FormDraft.Empty));
    }

    /// <summary>A link that turns the webhook on, or the form again with what is wrong.</summary>
    public async Task<Reply> TakeAsync(string typed, Hook? current, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetHook>(turn.Language);
        if (!links.CanMake)
            return Reply.Say(texts["NoAddress"]);
        if (HookAddress.Read(typed.Trim(), settings.LocalHooks) is not { } address)
        {
            var draft = new FormDraft(
                new Dictionary<string, string> { [HookForm.Address] = typed },
                new Dictionary<string, string> { [HookForm.Address] = texts.With("Hook_BadAddress", HookAddress.MostChars) });
            return Reply.Redraw(HookForm.Draw(CardContext.Of(turn, signer), current, draft));
        }

        var (link, end) = await links.MakeAsync(turn, LinkFor.HookKey, address.AbsoluteUri, ct);
        if (link is null)
            return CommitWords.Say(end, turn.Language);
        var view = new LinkView
        {
            Title = texts["Hook_LinkTitle"],
            Text = texts.With("Hook_LinkText", Typed.Line(address.Host)),
            Button = texts["Token_Open"],
            Address = link,
            Note = texts.With("Link_Note", (int)OneTimeLink.LifeOf(LinkFor.HookKey).TotalMinutes),
        };
        var card = LinkCard.Draw(view, CardContext.Of(turn, signer));
        return turn.Draw(card);
    }
}

/// <summary>The form for the webhook's address: what is set now, and what it shall be.</summary>
internal static class HookForm
{
    public const string Verb = "webhook/form";
    public const string Address = "address";

    public static Card Draw(CardContext context, Hook? current, FormDraft draft)
    {
        var texts = Texts.For(typeof(HookForm), context.Language);
        var title = current is null ? texts["Hook_None"]
            : texts.With(current.IsOn ? "Hook_IsOn" : "Hook_IsOff", Typed.Line(current.Address.Host));
        return FormCard.Draw(
            new FormView
            {
                Title = title,
                Hint = texts["Hook_What"],
                Fields =
                [
                    draft.Line(Address, texts["Hook_Field"], HookAddress.MostChars) with
                    {
                        Value = draft[Address] ?? current?.Address.AbsoluteUri, Hint = texts["Hook_Hint"], Required = texts["Hook_Required"],
                    },
                ],
                Verb = Verb,
                Save = texts["Hook_Save"],
                Others = current is null ? [] : [new Button(texts["Hook_Stop"], StopHook.Name) { IsDestructive = true }],
            },
            context);
    }
}

/// <summary>Takes the webhook's address.</summary>
[Form(HookForm.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitHook(SetHook hook, HookStore hooks, CardSigner signer) : IForm<SubmitHook.Fields>, IRedraw
{
    internal sealed record Fields(string Address);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        await hook.TakeAsync(fields.Address, (await hooks.FreshAsync(turn.Scope, ct))?.Hook, turn, ct);

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Reply.Redraw(HookForm.Draw(
            CardContext.Of(turn, signer), (await hooks.FreshAsync(turn.Scope, ct))?.Hook, Complaints.Draft(refused, turn.Language)));
}

/// <summary>Takes the webhook away; nothing more is sent, also of what waits.</summary>
[Command(
    StopHook.Name,
    English =
    [
        "(stop|remove|delete|turn off|disable|end|cancel) [the|our|my] (webhook|webhooks)",
        "webhook off",
    ],
    Chinese = ["(停用|停止|删除|关闭|取消|去掉) [我们的] (webhook|回调|回调地址|推送地址)"],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Negation)]
[Help(HelpGroup.Lead, Place = 670)]
internal sealed class StopHook(HookStore hooks, TeamPartition partition) : ICommand<StopHook.Input>
{
    public const string Name = "webhook/stop";

    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<StopHook>(turn.Language);
        var commit = new Commit(turn.Scope, turn, Name, "");
        HookStore.Put(commit, null);
        var end = await partition.CommitAsync(commit, ct);
        hooks.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated ? Reply.Say(texts["Hook_Stopped"]) : CommitWords.Say(end, turn.Language);
    }
}
