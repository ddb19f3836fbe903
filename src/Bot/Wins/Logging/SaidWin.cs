using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Makes the draft of a win from the words of one line.</summary>
internal static class SaidWin
{
    /// <summary>A bare number below it is looked at before it is logged.</summary>
    private const decimal LeastSure = 100;

    /// <summary>What the words say, as far as they go; the complaint names the first thing that is unclear.</summary>
    /// <param name="whose">Whose win it is, when somebody else's was named.</param>
    public static WinDraft Read(LogWin.Input input, PersonSlot? whose, Turn turn, NameBook names)
    {
        var draft = Draft(ColleagueShares.Of(input, names), whose, turn, names);
        // "Acme 12 signed": who says so few means thousands, or not.
        if (draft.Amount is AmountSlot.Clear { Value: < LeastSure, Currency: null } few && few.Typed.All(char.IsAsciiDigit))
            draft = draft with { IsGuessed = true };
        if (draft.Customer is { } said && CustomerDoubts.Has(said, names))
            draft = draft with { IsGuessed = true };
        // "Ben signed 12k" may be a colleague's win; nobody's name is taken for a customer without a look.
        return draft is { Complaint: null, Customer: { } customer } && names.Lookup(customer) is [var colleague, ..]
            ? draft with
            {
                Complaint = Texts.Of<WinDraft>(turn.Language).With("CustomerOrColleague", Typed.Line(colleague.Name)),
                ComplaintAt = WinForm.Customer,
            }
            : draft;
    }

    private static WinDraft Draft(LogWin.Input input, PersonSlot? whose, Turn turn, NameBook names)
    {
        var said = input.All;
        var days = said.On?.Resolve(turn.Today, Lean.Past);
        var partners = WinPeople.Find(turn, names, input.Partner is { } one ? [one, .. said.Partners] : said.Partners);
        var helpers = WinPeople.Find(turn, names, said.Helpers);
        var owner = WinPeople.Find(turn, names, (whose ?? said.For) is { } other ? [other] : []);
        var stage = input.Stage ?? said.Stage;
        var draft = new WinDraft
        {
            Amount = input.Amount,
            Customer = input.Customer?.Name,
            Owner = owner.Members is [var someone] && someone != turn.Sender.Id ? someone : null,
            Stage = stage is { Stage: not "collected" } && Topics.UnknownStage(turn, stage) is null ? StageNames.IdOf(stage) : null,
            On = days is [var day] ? day : null,
            IsNew = input.New || said.IsNew,
            Note = NoteOf(said),
            Link = said.Link,
            Tags = said.Tags,
            Partners = partners.Members,
            Parts = said.Parts,
            Helpers = helpers.Members,
            // An equal split that nobody named is a guess, like a person found by name.
            IsGuessed = partners.IsGuessed || helpers.IsGuessed || owner.IsGuessed || input.IsBare
                || (partners.Members.Count > 0 && said.Parts.Count == 0),
        };
        return Complaint(input, said, days, [partners, helpers, owner], turn) switch
        {
            (null, _) => draft,
            var (complaint, field) => draft with { Complaint = complaint, ComplaintAt = field },
        };
    }

    private static string NoteOf(WinDetails said)
    {
        var note = string.Join(", ", new[] { said.Term, said.Note }.Where(part => part.Length > 0));
        return Typed.Shortened(note, WinDraft.MostNoteChars);
    }

    /// <param name="people">Who shares it, who helped, whose it is.</param>
    private static (string? Complaint, string Field) Complaint(
        LogWin.Input input, WinDetails said, IReadOnlyList<DateOnly>? days, IReadOnlyList<WinPeople> people, Turn turn)
    {
        var texts = Texts.Of<WinDraft>(turn.Language);
        return input switch
        {
            { Several.Value: > 1 } => (texts["OneAtATime"], WinForm.Customer),
            _ when (input.Stage ?? said.Stage) is { } stage && Topics.UnknownStage(turn, stage) is { } none => (none, WinForm.Stage),
            { IsMoneyIn: true, Customer: { } payer } => (texts.With("NothingOpenWith", Typed.Line(payer.Name)), WinForm.Stage),
            { Amount: AmountSlot.Unclear unclear } => (Unclear(unclear, turn, texts), WinForm.Amount),
            { Amount: AmountSlot.Beyond beyond } => (texts.With("AmountBeyond", Typed.Line(beyond.Typed)), WinForm.Amount),
            { Customer: { } piece, Amount: AmountSlot.Clear each } when CustomerDoubts.HasPriceOfOne(piece.Name) =>
                (texts.With("AmountEach", Typed.Line(each.Typed)), WinForm.Amount),
            { Amount: AmountSlot.Clear whole } when said.Term.Length > 0 =>
                (texts.With("AmountOverTerm", Typed.Line(whole.Typed), Typed.Line(said.Term)), WinForm.Amount),
            _ when said.On is { } on && days is not [_] => (texts.With("DateUnclear", Typed.Line(on.Typed)), WinForm.Day),
            _ when people[0].Complaint is { } unknown => (unknown, WinForm.Partners),
            _ when people[1].Complaint is { } unknown => (unknown, WinForm.Helpers),
            _ when people[2].Complaint is { } unknown => (unknown, WinForm.Person),
            _ when said.Note.Length > WinDraft.MostNoteChars => (texts.With("NoteTooLong", WinDraft.MostNoteChars), WinForm.Note),
            _ => (null, ""),
        };
    }

    /// <summary>What is unclear about an amount, in words.</summary>
    public static string WhyUnclear(AmountSlot amount, Turn turn)
    {
        var texts = Texts.Of<WinDraft>(turn.Language);
        return amount is AmountSlot.Unclear unclear ? Unclear(unclear, turn, texts) : texts.With("AmountBeyond", Typed.Line(amount.Typed));
    }

    private static string Unclear(AmountSlot.Unclear unclear, Turn turn, Texts texts)
    {
        var units = new Units.Money(unclear.Currency ?? turn.Team.Currency);
        var written = Written.In(turn.Language);
        if (unclear.Readings.Distinct().Count() == 1)
            return texts.With("AmountRough", Typed.Line(unclear.Typed), written.Amount(unclear.Readings[0], units));
        return texts.With(
            "AmountUnclear", Typed.Line(unclear.Typed), written.List([.. unclear.Readings.Select(r => written.Amount(r, units))]));
    }
}
