using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Bot.Wins.Losses;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stories;

/// <summary>The form for one line on what made the difference.</summary>
internal static class StoryForm
{
    public const string Open = "win/story";
    public const string Verb = "win/story-form";
    public const string Root = "root";
    public const string Story = "story";
    public const string Step = "step";
    public const string Industry = "industry";

    public static Card Draw(EntryId root, string customer, FormDraft draft, CardContext context)
    {
        var texts = Texts.For(typeof(StoryForm), context.Language);
        Choice[] steps = [.. LostForm.Steps.Select(step => new Choice(texts["Step_" + step], step))];
        return FormCard.Draw(
            new FormView
            {
                Title = texts.With("StoryTitle", Typed.Line(customer)),
                Hint = texts["StoryWho"],
                Fields =
                [
                    draft.Line(Story, texts["FieldStory"], WinStory.MostChars) with
                    {
                        Required = texts["StoryRequired"], IsMultiline = true, Hint = texts["StoryHint"],
                    },
                    draft.Pick(Step, texts["FieldStep"], steps),
                    draft.Line(Industry, texts["FieldIndustry"], 40) with { Hint = texts["IndustryHint"] },
                ],
                Verb = Verb,
                Save = texts["StorySave"],
                Carried = [(Root, root.Value)],
            },
            context);
    }
}

/// <summary>Opens the form for what made the difference in a win of one's own.</summary>
[Form(StoryForm.Open, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class OpenStoryForm(WinStore wins, CardSigner signer) : IForm<OpenStoryForm.Fields>
{
    internal sealed record Fields([Carried] string Root);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        await wins.ReadAsync(turn.Scope, new EntryId(fields.Root), ct) is { IsCancelled: false, Win: { } win } dossier
            ? Reply.Show(StoryForm.Draw(dossier.Root.Id, win.Customer.Value, FormDraft.Empty, WinDrafts.OfSender(turn, signer)))
            : Reply.Say(Texts.Of<OpenStoryForm>(turn.Language)["Gone"]);
}

/// <summary>Keeps what made the difference in a win, so that colleagues find it.</summary>
[Form(StoryForm.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class TellStory(WinStore wins, WinStoryStore stories) : IForm<TellStory.Fields>
{
    internal sealed record Fields([Carried] string Root, string Story, string? Step, string? Industry);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<TellStory>(turn.Language);
        if (await wins.ReadAsync(turn.Scope, new EntryId(fields.Root), ct) is not { IsCancelled: false, Win: { } win } dossier)
            return Reply.Say(texts["Gone"]);
        if (dossier.Root.Recorder != turn.Sender.Id && win.Credits.All(c => c.Member != turn.Sender.Id))
            return Reply.Say(texts["StoryNotYours"]);
        var text = Typed.Shortened(fields.Story, WinStory.MostChars);
        var story = new WinStory(dossier.Root.Id, turn.Sender.Id, win.On, win.Customer.Value, text)
        {
            Step = LostForm.Steps.FirstOrDefault(step => step == fields.Step) ?? "",
            Industry = Typed.Shortened(fields.Industry ?? "", 40),
            Products = string.Join(' ', win.Tags.Select(tag => "#" + tag)),
        };
        var end = await stories.WriteAsync(turn, story, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated ? Reply.Say(texts["StoryKept"]) : CommitWords.Say(end, turn.Language);
    }
}
