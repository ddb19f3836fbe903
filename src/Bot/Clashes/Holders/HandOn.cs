using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Shows the open customers of people who have left, also to a manager who came after they went.</summary>
[Command(
    "customer/leavers",
    English =
    [
        "[<show>] [the] [open] (customers|clients|accounts) of (leavers|people who left|people who have left|former colleagues)",
        "(leavers|former colleagues) (customers|clients|accounts)",
        "[<show>] [the] orphaned (customers|clients|accounts)",
        "who takes over the (customers|accounts) of (leavers|people who left)",
    ],
    Chinese =
    [
        "[<看>] (离职|离职员工|离职同事|离职人员|离开的人|走了的人) [的|留下的] 客户",
        "[<看>] (没人跟|没有人跟|待交接|待移交|要交接) 的 客户", "客户交接",
    ],
    Who = Who.SetsUp,
    Where = Where.Private)]
[Help(HelpGroup.Lead, Place = 740)]
internal sealed class ShowLeavers(LeaverCustomers leavers, CardSigner signer) : ICommand<ShowLeavers.Input>
{
    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var days = turn.Team.Settings.ProtectionDays;
        return await leavers.AnyoneAsync(turn.Scope, turn.Today, days, ct) is { } leaver
            && await leavers.DrawAsync(turn.Scope, turn.Team, leaver, turn.Today, CardContext.Of(turn, signer), ct) is { } card
            ? Reply.Show(card) : Reply.Say(Texts.Of<ShowLeavers>(turn.Language)["Leaver_None"]);
    }
}

/// <summary>Hands on what the card says, in one transaction; whoever gets something hears of it once.</summary>
[Form(LeaverCard.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitHandOn(LeaverCustomers leavers, CustomerDeeds deeds, MemberStore members, CardSigner signer) : IForm<SubmitHandOn.Fields>
{
    internal sealed record Fields(
        [Carried] MemberId Leaver, [Carried] string Marks, MemberId? All, MemberId? To1, MemberId? To2, MemberId? To3, MemberId? To4,
        MemberId? To5, MemberId? To6, MemberId? To7, MemberId? To8)
    {
        /// <summary>Who gets the n-th customer of the card; null when nobody was chosen for it.</summary>
        public MemberId? At(int line) => ((MemberId?[])[To1, To2, To3, To4, To5, To6, To7, To8])[line] ?? All;
    }

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SubmitHandOn>(turn.Language);
        var days = turn.Team.Settings.ProtectionDays;
        var names = await members.NamesAsync(turn.Scope, ct);
        var open = await leavers.OfAsync(turn.Scope, fields.Leaver, turn.Today, days, ct);
        var marks = fields.Marks.Split(' ');
        var chosen = new Dictionary<string, MemberId>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Length && i < LeaverCard.Most; i++)
        {
            // "All to one" reaches what the card had no room for, too, by the next card.
            if (fields.At(i) is { } to && names.Find(to) is not null && open.FirstOrDefault(c => LeaverCustomers.MarkOf(c.Key) == marks[i]) is { } customer)
                chosen[customer.Key] = to;
        }

        if (chosen.Count == 0)
            return await AgainAsync(turn, fields.Leaver, texts[open.Count == 0 ? "Leaver_Done" : "Leaver_Nobody"], ct);
        var end = await deeds.DoAsync(
            turn,
            new CustomerDeed(LeaverCard.Verb, string.Join(' ', chosen.Select(one => $"{one.Key}={one.Value}")))
            {
                Step = CustomerStepKind.Given,
                Decide = (key, file) => file is null || !file.Holders.Contains(fields.Leaver)
                    ? new ClashRefusal.Overtaken(file?.Clash)
                    : ClashRules.Give(file, turn.Sender.Id, true, chosen[key], turn.Today, days, fields.Leaver),
                Along = (commit, changes) => commit.Notices.AddRange(GivenNotice.Of(turn, changes)),
            },
            [.. chosen.Keys], ct);
        return end switch
        {
            CustomerEnd.Done => await AgainAsync(turn, fields.Leaver, texts.Count("Leaver_HandedOn", chosen.Count), ct),
            CustomerEnd.Refused refused => await AgainAsync(
                turn, fields.Leaver, ClashDesk.Why(refused.Why, refused.Customer?.File.Name ?? "", turn.Language), ct),
            CustomerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    /// <summary>The card with what is left, or that nothing is.</summary>
    private async Task<Reply> AgainAsync(Turn turn, MemberId leaver, string lead, CancellationToken ct) =>
        await leavers.DrawAsync(turn.Scope, turn.Team, leaver, turn.Today, CardContext.Of(turn, signer), ct, lead) is { } card
            ? Reply.Redraw(card) : Reply.Say(lead);
}
