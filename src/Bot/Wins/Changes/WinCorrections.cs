using System.Collections.Immutable;
using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>The correction form, what it says about a win, and what a correction means for who has to look at it.</summary>
internal static class WinCorrections
{
    public const string Owner = "owner";
    public const string Partner = "partner";
    public const string Part = "part";

    /// <summary>In the choice of a partner: nobody.</summary>
    private const string Nobody = "none";

    /// <param name="hint">What is good to know before; null for nothing.</param>
    public static Card Form(Turn turn, WinFile file, FormDraft draft, CardSigner signer, string? hint = null)
    {
        var texts = Texts.For(typeof(WinCorrections), turn.Language);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["CorrectWin_Title"],
                Hint = hint,
                Complaint = draft.IsRefused ? texts["Correct_Refused"] : null,
                Fields = [.. FieldsOf(turn, file, draft, texts)],
                Verb = CorrectWin.FormVerb,
                Save = texts["Correct_Save"],
            });
    }

    /// <summary>The facts as the form says them; what it doesn't ask stays as it was.</summary>
    public static Outcome<WinFacts> Read(Turn turn, WinFile file, SubmitCorrection.Fields fields)
    {
        var (before, amount) = (file.Sheet.Facts, (AmountSlot.Clear)fields.Amount);
        if (amount.Currency is { } named && named != before.Currency)
            return new OtherCurrency(named, before.Currency);
        if (!CreditsOf(turn, file, fields).TryGet(out var credits, out var refusal))
            return refusal;
        var facts = before with
        {
            Customer = new CustomerId(fields.Customer.Name),
            On = fields.Day,
            Stage = new StageId(fields.Stage),
            Note = fields.Note ?? "",
            Credits = credits,
        };
        // Tax, profit and the sum in another currency belong to the amount that was wrong.
        return amount.Value == before.Worth.WithTax ? facts : facts with { Worth = Worth.Of(amount.Value), Original = null };
    }

    /// <summary>
    /// The correction, and with it whether a manager has to look again: what a manager corrects is looked at, what a
    /// member changes in a win that counts is asked for by the team's rule, and what was not accepted is shown again.
    /// </summary>
    public static LedgerEntry.Follower[] Decide(Turn turn, Dossier dossier, WinFacts facts, string reason)
    {
        var pen = new LedgerPen(turn);
        var corrected = pen.Corrected(dossier, facts, reason);
        var look = WinLook.At(turn, facts);
        if (dossier.Look == LookedAt.NotAccepted && !turn.Actor.Is(Roles.Manager) && turn.Team.Settings.HasManager)
            look = LookedAt.ToConfirm;
        else if (look == LookedAt.ToConfirm && dossier.Look == LookedAt.Confirmed && !Weighs(dossier.Win!, facts))
            look = LookedAt.Confirmed;
        else if (look == LookedAt.Confirmed && !turn.Actor.Is(Roles.Manager))
            look = dossier.Look;
        return look == dossier.Look ? [corrected] : [corrected, pen.Decided(dossier, look, reason)];
    }

    /// <summary>More money, another customer, other people or another day: what somebody had looked at is no longer it.</summary>
    private static bool Weighs(WinFacts before, WinFacts after) =>
        after.Worth.WithTax > before.Worth.WithTax || after.Customer != before.Customer || after.On != before.On
        || after.IsFirstOrder != before.IsFirstOrder || !after.Credits.SequenceEqual(before.Credits);

    private static IEnumerable<Field> FieldsOf(Turn turn, WinFile file, FormDraft draft, Texts texts)
    {
        var facts = file.Sheet.Facts;
        yield return new TextField(WinForm.Customer, texts["FieldCustomer"])
        {
            Value = draft[WinForm.Customer] ?? facts.Customer.Value, Required = texts["CustomerRequired"],
            MaxLength = 120, Complaint = draft.ComplaintAt(WinForm.Customer),
        };
        yield return WinActionForm.AskAmount(draft, texts) with
        {
            Value = draft[WinActionForm.Amount] ?? facts.Worth.WithTax.ToString("0.####", CultureInfo.InvariantCulture),
        };
        yield return WinActionForm.AskDay(draft, turn.Today, texts) with { Value = draft.Date(WinActionForm.Day) ?? facts.On };
        var stages = turn.Team.Stages;
        yield return new ChoiceField(WinActionForm.Stage, texts["Correct_FirstStage"],
            [.. stages.All.Where(s => !s.IsRetired || s.Id == facts.Stage)
                .Select(s => new Choice(WinFiles.StageName(stages, s.Id, turn.Language), s.Id.Value))])
        {
            Value = draft[WinActionForm.Stage] ?? facts.Stage.Value, Required = texts["StageRequired"],
            Complaint = draft.ComplaintAt(WinActionForm.Stage),
        };
        foreach (var field in WhoseFields(file, draft, texts))
            yield return field;
        yield return new TextField(WinForm.Note, texts["FieldNote"])
        {
            Value = draft[WinForm.Note] ?? facts.Note, IsMultiline = true, MaxLength = 500, Complaint = draft.ComplaintAt(WinForm.Note),
        };
        yield return WinActionForm.AskReason(draft, texts);
    }

    /// <summary>Whose it is, asked only where the form can say it: for one or two people.</summary>
    private static IEnumerable<Field> WhoseFields(WinFile file, FormDraft draft, Texts texts)
    {
        var credits = file.Sheet.Facts.Credits;
        if (credits.Length > 2)
            yield break;
        var people = file.Names.Everyone.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.Name, p.Id.Value)).ToList();
        if (file.May(WinRight.Cancel))
        {
            yield return new ChoiceField(Owner, texts["FieldPerson"], people)
            {
                Value = draft[Owner] ?? credits[0].Member.Value, Style = ChoiceStyle.Filtered, Complaint = draft.ComplaintAt(Owner),
            };
        }

        yield return new ChoiceField(Partner, texts["Correct_Partner"], [new Choice(texts["Correct_Nobody"], Nobody), .. people])
        {
            Value = draft[Partner] ?? (credits.Length == 2 ? credits[1].Member.Value : Nobody),
            Complaint = draft.ComplaintAt(Partner),
        };
        yield return new TextField(Part, texts["Correct_Part"])
        {
            Value = draft[Part] ?? (credits.Length == 2 ? credits[1].Percent : 50).ToString("0.##", CultureInfo.InvariantCulture),
            MaxLength = 8, Complaint = draft.ComplaintAt(Part),
        };
    }

    private static Outcome<ImmutableArray<Credit>> CreditsOf(Turn turn, WinFile file, SubmitCorrection.Fields fields)
    {
        var before = file.Sheet.Facts.Credits;
        if (before.Length > 2)
            return before;
        // Only who may cancel it may give it to somebody else.
        var owner = file.May(WinRight.Cancel) && KnownIn(file, fields.Owner) is { } named ? named : before[0].Member;
        if (KnownIn(file, fields.Partner) is not { } partner)
            return ImmutableArray.Create(new Credit(owner, 100));
        var typed = Glyphs.Clean(fields.Part ?? "").TrimEnd('%', ' ');
        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) || part is <= 0 or >= 100)
            return new WinRefusal.CreditsNotWhole(0);
        return ImmutableArray.Create(new Credit(owner, 100 - part), new Credit(partner, part));
    }

    private static MemberId? KnownIn(WinFile file, string? id) =>
        id is not null && file.Names.Find(new MemberId(id)) is { } known ? known.Id : null;
}
