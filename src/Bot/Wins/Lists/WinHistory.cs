using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Tells what was done to a win, entry by entry, the latest first.</summary>
internal static class WinHistory
{
    public static IEnumerable<WinStep> Of(WinFile file, DateOnly today, Language language)
    {
        var words = new Words(file, today, language);
        var facts = ((LedgerEntry.Won)file.Dossier.Root).Facts;
        var steps = new List<WinStep> { words.Step(file.Dossier.Root, words.Logged(facts)) };
        foreach (var entry in file.Dossier.Followers)
        {
            steps.Add(words.Step(entry, words.What(entry, facts)));
            if (entry is LedgerEntry.WinCorrected corrected && !file.Dossier.Cancelled(entry.Id))
                facts = corrected.Facts;
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The sentence about one entry alone: what a notice begins with.</summary>
    public static string WhatOf(LedgerEntry entry, WinFile file, DateOnly today, Language language)
    {
        var words = new Words(file, today, language);
        var facts = ((LedgerEntry.Won)file.Dossier.Root).Facts;
        if (entry is not LedgerEntry.Follower follower)
            return words.Logged(facts);
        foreach (var earlier in file.Dossier.Followers.TakeWhile(known => known.Id != entry.Id).OfType<LedgerEntry.WinCorrected>())
            if (!file.Dossier.Cancelled(earlier.Id))
                facts = earlier.Facts;
        return words.What(follower, facts);
    }

    private sealed class Words(WinFile file, DateOnly today, Language language)
    {
        private readonly Texts _texts = Texts.For(typeof(WinHistory), language);
        private readonly Written _written = Written.In(language);

        public WinStep Step(LedgerEntry entry, string what) => new(
            _written.Date(entry.RecordedOn, today),
            entry.Recorder == OwnTurns.Bot ? "" : WhoOf(entry),
            what);

        /// <summary>Another system is nobody in the roster: what people call it stands in its entry.</summary>
        private string WhoOf(LedgerEntry entry) =>
            file.NameOf(entry.Recorder) is { Length: > 0 } name ? name : entry.Foreign?.System ?? "";

        public string Logged(WinFacts facts) => _texts.With("Step_Logged", Money(facts.Worth.WithTax), Stage(facts.Stage));

        public string What(LedgerEntry.Follower entry, WinFacts before)
        {
            var what = entry switch
            {
                LedgerEntry.StageMoved moved => _texts.With("Step_Stage", Stage(moved.To), Day(moved.On)),
                LedgerEntry.Receipt receipt => _texts.With("Step_Receipt", Money(receipt.Amount), Day(receipt.On)),
                LedgerEntry.ReceiptCorrected receipt => WithReason(
                    _texts.With("Step_ReceiptCorrected", Money(receipt.Amount), Day(receipt.On)), receipt.Reason),
                LedgerEntry.Refund refund => WithReason(
                    _texts.With(refund.AgainstTeam ? "Step_RefundOfTeam" : "Step_Refund", Money(refund.Amount), Day(refund.On)),
                    refund.Reason),
                LedgerEntry.WinCorrected corrected => WithReason(Changes(before, corrected.Facts), corrected.Reason),
                LedgerEntry.Objected objected => WithReason(_texts["Step_Objected"], objected.Reason),
                LedgerEntry.Decided decided => Decided(decided),
                LedgerEntry.Cancelled cancelled => Cancelled(cancelled, before),
                _ => _texts["Step_Other"],
            };
            return file.Dossier.Cancelled(entry.Id) ? _texts.With("Step_TakenBack", what) : what;
        }

        private string Decided(LedgerEntry.Decided decided)
        {
            if (decided.Recorder == OwnTurns.Bot)
                return _texts["Step_Silence"];
            var what = _texts[$"Step_{decided.Decision}"];
            return decided.Reason.Length > 0 ? WithReason(what, decided.Reason) : what;
        }

        private string Cancelled(LedgerEntry.Cancelled cancelled, WinFacts before)
        {
            if (cancelled.Entry == file.Dossier.Root.Id)
                return cancelled.Reason == UndoWin.Reason ? _texts["Step_Undone"] : WithReason(_texts["Step_Cancelled"], cancelled.Reason);
            var taken = file.Dossier.Followers.FirstOrDefault(known => known.Id == cancelled.Entry);
            var what = taken is null or LedgerEntry.Cancelled ? _texts["Step_Other"] : Bare(taken, before);
            return WithReason(_texts.With("Step_TookBack", what), cancelled.Reason);
        }

        private string Bare(LedgerEntry.Follower entry, WinFacts before) => entry switch
        {
            LedgerEntry.Receipt receipt => _texts.With("Step_Receipt", Money(receipt.Amount), Day(receipt.On)),
            LedgerEntry.Refund refund => _texts.With("Step_Refund", Money(refund.Amount), Day(refund.On)),
            LedgerEntry.StageMoved moved => _texts.With("Step_Stage", Stage(moved.To), Day(moved.On)),
            LedgerEntry.WinCorrected corrected => Changes(before, corrected.Facts),
            _ => _texts["Step_Other"],
        };

        private string Changes(WinFacts before, WinFacts after)
        {
            var changes = new List<string>();
            Add(before.Worth != after.Worth, "Change_Amount", Money(before.Worth.WithTax), Money(after.Worth.WithTax));
            Add(before.Customer != after.Customer, "Change_Customer", Line(before.Customer.Value), Line(after.Customer.Value));
            Add(before.On != after.On, "Change_Day", Day(before.On), Day(after.On));
            Add(before.Stage != after.Stage, "Change_Stage", Stage(before.Stage), Stage(after.Stage));
            Add(!before.Credits.SequenceEqual(after.Credits), "Change_Credits", Credits(before), Credits(after));
            Add(before.Product != after.Product, "Change_Product", Line(before.Product), Line(after.Product));
            if (changes.Count == 0)
                changes.Add(_texts["Change_Rest"]);
            return _texts.With("Step_Corrected", string.Join(_texts["Change_Join"], changes));

            void Add(bool isChanged, string key, string from, string to)
            {
                if (isChanged)
                    changes.Add(_texts.With(key, from, to));
            }
        }

        private string Credits(WinFacts facts) => _written.List([.. facts.Credits.Select(credit =>
            facts.Credits.Length == 1 ? Line(file.NameOf(credit.Member)) : _texts.With(
                "Win_Share", Line(file.NameOf(credit.Member)),
                credit.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))]);

        private string WithReason(string what, string reason) => _texts.With("Step_Reason", what, Line(reason));

        private string Money(decimal amount) => _written.WholeMoney(amount, file.Sheet.Facts.Currency);

        private string Day(DateOnly day) => _written.Date(day, today);

        private string Stage(StageId stage) => WinFiles.StageName(file.Stages, stage, language);

        private static string Line(string text) => Typed.Line(text).ToString();
    }
}
