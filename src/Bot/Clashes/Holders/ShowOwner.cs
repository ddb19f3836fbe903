using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>"Who owns Globex?": who has a customer, since when and until when, or that it is free (公海).</summary>
[Command(
    "clash/owner",
    English =
    [
        "who (owns|has|holds|is on|is working on|registered|claimed|looks after) [the] [customer|client|account] {customer}",
        "(whose|who is the owner of|who does) [customer|client|account] (is|) {customer} [belong to]",
        "who is [the] (owner|holder) of {customer}",
        "whose is {customer}",
        "is {customer} (free|taken|claimed|available|registered|up for grabs|open)",
        "(owner|holder) of {customer}",
        "how long is {customer} (held|protected|mine)",
    ],
    Chinese =
    [
        "{customer} [这个客户] (是|归|属于|算) (谁|哪个|哪位) 的 [客户]",
        "{customer} [这个客户] (归|属于) 谁 [管|跟|负责]",
        "(谁|哪个|哪位) (在跟|跟着|负责|报备了|登记了|在跟进) {customer}",
        "{customer} [现在|是] (谁|哪个|哪位) (在跟|跟着|负责|报备的|登记的|在跟进|跟的|跟)",
        "{customer} (有人跟|有人跟了|有主|被报备了|有人报备|有人报备了|有人在跟|是公海|在公海|进公海了) [吗|没有|么]",
        "{customer} [的] 客户归属",
        "{customer} [现在] 在 (谁|哪个|哪位) (手里|手上|名下|那里|那儿|这里)",
        "{customer} (保护到|保护期到) (什么时候|哪天|几号)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
[Help(HelpGroup.Wins, Place = 340)]
internal sealed class ShowOwner(CustomerFinder finder, MemberStore members) : ICommand<ShowOwner.Input>
{
    internal sealed record Input(CustomerSlot Customer);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShowOwner>(turn.Language);
        var found = await finder.FindAsync(turn, input.Customer, name => texts.With("Owner_AskAgain", name), ct);
        return found switch
        {
            CustomerFound.Unclear unclear => unclear.Answer,
            CustomerFound.Nobody nobody => CustomerWords.Unknown(turn, nobody.Name),
            CustomerFound.One { Customer.File: var file } when !file.IsHeld(turn.Today, turn.Team.Settings.ProtectionDays) =>
                CustomerWords.Free(turn, file),
            CustomerFound.One one => Held(turn, one.Customer.File, await members.NamesAsync(turn.Scope, ct), texts),
            _ => throw new InvalidOperationException($"No answer for {found.GetType().Name}."),
        };
    }

    private static Reply Held(Turn turn, CustomerFile file, NameBook names, Texts texts)
    {
        var (written, name) = (Written.In(turn.Language), Typed.Line(file.Name));
        var isMine = file.Holders is [var only] && only == turn.Sender.Id;
        var days = turn.Team.Settings.ProtectionDays;
        var said = texts.With(
            isMine ? "Owner_Mine" : "Owner_Has", name, HoldersOf(file, names, texts, written),
            written.Date(file.Since ?? turn.Today, turn.Today));
        var until = file.FreeOn(days) is { } free
            ? texts.With("Owner_Until", written.DateAndDay(free.AddDays(-1), turn.Today), written.Date(file.Active!.Value, turn.Today), days)
            : texts.With("Owner_InDispute", written.Date(file.Clash!.Since, turn.Today));
        var line = texts.With("Owner_Sentences", said, until);
        return file.Holders.Contains(turn.Sender.Id) || file.Clash is { IsOpen: true }
            ? Reply.Say(line)
            : Reply.Say(line, new Suggestion(texts["Owner_Dispute"], texts.With("Clash_AskAgain", name)));
    }

    private static string HoldersOf(CustomerFile file, NameBook names, Texts texts, Written written) => written.List(
    [
        .. file.Parts.Select(part => file.Shares.IsEmpty
            ? NameOf(part.Member, names, texts) : texts.With("Clash_Part", NameOf(part.Member, names, texts), written.Number(part.Percent))),
    ]);

    private static string NameOf(MemberId member, NameBook names, Texts texts) =>
        names.Find(member) is null ? texts["Clash_Left"] : WinWords.NameOf(member, names);
}
