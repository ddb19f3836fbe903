using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Asks whoever decides a dispute for the outcome and the reason.</summary>
[Form(FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class RuleClash(ClashDesk desk, CardSigner signer) : IForm<RuleClash.Fields>
{
    public const string FormVerb = "clash/rule-form";
    public const string Verb = "clash/rule";

    internal sealed record Fields([Carried] string Key);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (await desk.OpenAsync(turn, fields.Key, ct) is not var (customer, clash))
            return ClashDesk.Gone(turn);
        if (!clash.IsOpen)
            return await desk.ShowAsync(turn, customer, clash, ClashDesk.Why(new ClashRefusal.Overtaken(clash), customer.File.Name, turn.Language), ct);
        return await desk.MayDecideAsync(turn, clash, ct)
            ? Reply.Redraw(await FormAsync(turn, customer, clash, FormDraft.Empty, ct))
            : Reply.Say(NotYou(turn, clash));
    }

    public async Task<Card> FormAsync(Turn turn, KnownCustomer customer, Clash clash, FormDraft draft, CancellationToken ct)
    {
        var texts = Texts.Of<RuleClash>(turn.Language);
        var words = new ClashWords(ClashReader.Of(turn), await desk.NamesAsync(turn, ct));
        var order = string.Join(" / ", clash.Parties.Select(words.NameOf));
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Rule_Title"],
                About = texts.With("Clash_Title", Typed.Line(customer.File.Name)),
                Hint = texts["Rule_Hint"],
                Fields =
                [
                    draft.Pick(ClashForms.Outcome, texts["Rule_Outcome"], [.. Outcomes(clash, customer, words, texts)]) with
                    {
                        Style = ChoiceStyle.Expanded, Required = texts["Rule_OutcomeMissing"],
                    },
                    draft.Line(ClashForms.Parts, texts.With("Rule_Parts", order), 60) with { Hint = "60/40" },
                    ClashForms.AskWords(texts["Rule_Reason"], texts["Rule_ReasonHint"], draft, texts),
                ],
                Verb = Verb,
                Save = texts["Rule_Save"],
                Carried = [(ClashCard.Key, customer.Key), (ClashCard.Seen, SeenOf(clash))],
            },
            CardContext.Of(turn, signer));
    }

    public static string SeenOf(Clash clash) => FormattableString.Invariant($"{clash.Number}.{clash.Version}");

    public static string NotYou(Turn turn, Clash clash) =>
        Texts.Of<RuleClash>(turn.Language)[clash.Concerns(turn.Sender.Id) ? "Why_OwnCause" : "Rule_NotYou"];

    private static IEnumerable<Choice> Outcomes(Clash clash, KnownCustomer customer, ClashWords words, Texts texts)
    {
        foreach (var party in clash.Parties.Where(words.IsHere))
        {
            var stays = customer.File.Holders is [var holder] && holder == party;
            yield return new Choice(texts.With(stays ? "Rule_Keeps" : "Rule_Gets", words.NameOf(party)), party.Value);
        }

        yield return new Choice(texts["Rule_Split"], ClashForms.Split);
    }
}

/// <summary>Takes a ruling and tells both sides.</summary>
[Form(RuleClash.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitRuling(ClashDesk desk, CustomerDeeds deeds, RuleClash ruling) : IForm<SubmitRuling.Fields>, IRedraw
{
    internal sealed record Fields([Carried] string Key, [Carried] string Seen, string Outcome, string? Parts, string Words);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (await desk.OpenAsync(turn, fields.Key, ct) is not var (customer, clash))
            return ClashDesk.Gone(turn);
        if (!await desk.MayDecideAsync(turn, clash, ct))
            return Reply.Say(RuleClash.NotYou(turn, clash));
        if (SharesOf(fields, clash) is not { } shares)
            return await AgainAsync(turn, customer, clash, fields, ClashForms.Parts, new ClashRefusal.PartsNotWhole(), ct);
        var names = await desk.NamesAsync(turn, ct);
        if (shares.Any(share => names.Find(share.Member) is null))
            return await AgainAsync(turn, customer, clash, fields, ClashForms.Outcome, new ClashRefusal.HasLeft(), ct);
        var seen = fields.Seen.Split('.');
        var others = await desk.OthersAsync(turn, clash, ct);
        var end = await deeds.DoAsync(
            turn,
            new CustomerDeed(RuleClash.Verb, $"{fields.Key} {fields.Seen} {fields.Outcome} {fields.Parts} {fields.Words}")
            {
                Reason = fields.Words,
                Step = CustomerStepKind.Ruled,
                Decide = (_, file) => file is null ? new ClashRefusal.Overtaken(null) : ClashRules.Rule(
                    file, (Number(seen[0]), Number(seen[^1])), turn.Sender.Id, shares, fields.Words, turn.Today),
                Along = (commit, changes) =>
                {
                    var after = changes[0].After.Clash!;
                    ClashDues.Put(commit, fields.Key, after, turn.Team);
                    commit.Notices.Add(ClashNotice.Of(fields.Key, after, ClashNotice.Ruled, turn.Sender.Id, others));
                },
            },
            fields.Key, ct);
        return end switch
        {
            CustomerEnd.Refused { Why: ClashRefusal.PartsNotWhole } refused =>
                await AgainAsync(turn, customer, clash, fields, ClashForms.Parts, refused.Why, ct),
            CustomerEnd.Refused { Why: ClashRefusal.WordsMissing or ClashRefusal.WordsTooLong } refused =>
                await AgainAsync(turn, customer, clash, fields, ClashForms.Words, refused.Why, ct),
            _ => await desk.AnswerAsync(turn, end, Texts.Of<RuleClash>(turn.Language)["Rule_Done"], ct),
        };
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        await desk.OpenAsync(turn, turn.Card?[ClashCard.Key], ct) is var (customer, clash) && await desk.MayDecideAsync(turn, clash, ct)
            ? Reply.Redraw(await ruling.FormAsync(turn, customer, clash, Complaints.Draft(refused, turn.Language), ct))
            : ClashDesk.Gone(turn);

    private async Task<Reply> AgainAsync(
        Turn turn, KnownCustomer customer, Clash clash, Fields fields, string field, Domain.Refusal why, CancellationToken ct)
    {
        var draft = FormDraft
            .Said((ClashForms.Outcome, fields.Outcome), (ClashForms.Parts, fields.Parts), (ClashForms.Words, fields.Words))
            .With(field, ClashDesk.Why(why, customer.File.Name, turn.Language));
        return Reply.Redraw(await ruling.FormAsync(turn, customer, clash, draft, ct));
    }

    /// <summary>Null when the parts aren't one for each party.</summary>
    private static IReadOnlyList<Credit>? SharesOf(Fields fields, Clash clash)
    {
        if (fields.Outcome != ClashForms.Split)
            return [new Credit(new MemberId(fields.Outcome), 100m)];
        // A party with nothing is left out: of three, two may share.
        return WinFields.Parts(fields.Parts) is { } parts && parts.Count == clash.Parties.Length
            ? [.. clash.Parties.Zip(parts, (who, part) => new Credit(who, part)).Where(share => share.Percent != 0m)] : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
