using System.Globalization;
using System.Text;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>Opens the form into which a manager pastes a holiday file.</summary>
[Command("team/holidays", Who = Who.SetsUp, Where = Where.Private,
    English =
    [
        "(import|bring|add|upload|paste|set|load) [the|our|my] [public|bank] (holidays|holiday file|holiday "
            + "calendar|calendar)",
    ],
    Chinese =
    [
        "(导入|上传|添加|粘贴|录入) [法定] (节假日|假期|放假安排|节假日安排|日历)",
    ])]
[Help(HelpGroup.Lead, Place = 620)]
internal sealed class ImportHolidays(CardSigner signer) : ICommand<ImportHolidays.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Show(HolidayForm.Draw(CardContext.Of(turn, signer), FormDraft.Empty)));
}

/// <summary>The form for a holiday file: CSV or .ics as text.</summary>
internal static class HolidayForm
{
    public const string Verb = "team/holidays/form";
    public const string Text = "text";

    /// <summary>A year of holidays has some 40 lines; three years of an .ics file still fit.</summary>
    private const int MostChars = 8000;

    public static Card Draw(CardContext context, FormDraft draft)
    {
        var texts = Texts.For(typeof(HolidayForm), context.Language);
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Holidays_FormTitle"],
                Hint = texts["Holidays_FormText"],
                Fields =
                [
                    draft.Line(Text, texts["Holidays_Field"], MostChars) with
                    {
                        IsMultiline = true, Hint = texts["Holidays_Hint"], Required = texts["Holidays_Missing"],
                    },
                ],
                Verb = Verb,
                Save = texts["Holidays_Import"],
            },
            context);
    }
}

/// <summary>Takes the holiday file; what is wrong with it is told by line, and the text is kept.</summary>
[Form(HolidayForm.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitHolidays(TeamPartition partition, TeamStore teams, CardSigner signer) : IForm<SubmitHolidays.Fields>, IRedraw
{
    private const int MostLinesTold = 5;

    internal sealed record Fields(string Text);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.For(typeof(HolidayForm), turn.Language);
        var region = turn.Team.Settings.HolidayRegion;
        var content = Encoding.UTF8.GetBytes(fields.Text);
        if (!HolidayFileReader.Read(content, region, turn.Sender.Name).TryGet(out var file, out var refusal))
            return Again(fields.Text, Words(refusal, texts), turn);

        var commit = new Commit(turn.Scope, turn, HolidayForm.Verb, Commit.Hash(fields.Text));
        foreach (var year in file.Years)
            commit.Upsert(HolidayRows.RowOf(turn.Scope, file with { Years = [year] }, year.Year));

        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With(
                "Holidays_Done", string.Join(texts["Holidays_Comma"], file.Years.Select(y => y.Year.ToString(CultureInfo.InvariantCulture)))))
            : CommitWords.Say(end, turn.Language);
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Redraw(HolidayForm.Draw(
            CardContext.Of(turn, signer), Complaints.Draft(refused, turn.Language))));

    private Reply Again(string text, string complaint, Turn turn) => Reply.Redraw(HolidayForm.Draw(
        CardContext.Of(turn, signer),
        new FormDraft(
            new Dictionary<string, string> { [HolidayForm.Text] = text },
            new Dictionary<string, string> { [HolidayForm.Text] = complaint })));

    private static string Words(Domain.Refusal refusal, Texts texts) => refusal switch
    {
        HolidayFileRefusal.BadLines bad => texts.With(
            "Holidays_BadLines",
            string.Join(texts["Holidays_Comma"], bad.First.Take(MostLinesTold).Select(l => l.Line.ToString(CultureInfo.InvariantCulture)))),
        HolidayFileRefusal.NoDays => texts["Holidays_NoDays"],
        _ => texts["Holidays_Unknown"],
    };
}
