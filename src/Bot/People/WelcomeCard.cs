using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.People;

/// <summary>The first contact with a person or a team.</summary>
/// <param name="Name">The person's name; null in a channel.</param>
/// <param name="Team">The team's name; null for who belongs to none yet.</param>
/// <param name="Contact">Whom to ask about data, by name; null until somebody is named.</param>
internal sealed record WelcomeView(string? Name, string? Team, string? Contact);

/// <summary>Who the bot is, in one line, and four lines on what it keeps, who sees it, how long, whom to ask.</summary>
internal static class WelcomeCard
{
    public const string Help = "help";

    public static Card Draw(WelcomeView view, CardContext context)
    {
        var texts = Texts.Of<WelcomeView>(context.Language);
        var hello = view.Name is null ? texts["Hello"] : texts.With("HelloName", Typed.Line(view.Name));
        var card = context.Card(texts.With("WelcomeSummary", hello, texts["WhatIDo"]));
        card.Text(hello, TextLook.Title with { IsHeading = true });
        card.Text(texts["WhatIDo"], new TextLook { Gap = Gap.Small });
        if (view.Team is not null)
            card.Text(texts.With("YourTeam", Typed.Line(view.Team)), new TextLook { Gap = Gap.Small });
        using (card.Box(BoxStyle.Emphasis))
        {
            card.Text(texts["DataTitle"], TextLook.Bold);
            foreach (var line in (string[])["DataKept", "DataSeen", "DataLong"])
                card.Text(texts[line], new TextLook { Gap = Gap.Small });
            card.Text(
                view.Contact is null ? texts["DataAsk"] : texts.With("DataAskName", Typed.Line(view.Contact)),
                new TextLook { Gap = Gap.Small });
        }

        using (card.Actions())
        {
            card.Press(new Button(texts["ShowProgress"], Progress.ProgressVerbs.Show) { IsPrimary = true });
            card.Press(texts["LogWin"], Progress.ProgressVerbs.LogWin);
            card.Press(texts["WhatCanYouDo"], Help);
        }

        return card.Finish();
    }
}
