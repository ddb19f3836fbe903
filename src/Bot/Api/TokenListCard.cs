using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Api;

/// <summary>A token as the list shows it.</summary>
internal sealed record TokenLine(string Id, string Label, string By, DateOnly MadeOn, DateOnly Until, DateOnly? UsedOn);

/// <summary>The team's tokens: what each is for, since when, until when, when it was last used, and the button that ends it.</summary>
internal static class TokenListCard
{
    public static Card Draw(IReadOnlyList<TokenLine> tokens, DateOnly today, CardContext context)
    {
        var texts = Texts.For(typeof(TokenListCard), context.Language);
        var written = context.Written;
        var title = tokens.Count == 0 ? texts["Tokens_None"] : texts.Count("Tokens_Title", tokens.Count);
        var card = context.Card(title).Text(title, TextLook.Title with { IsHeading = true });
        if (tokens.Count == 0)
            return card.Text(texts["Tokens_How"]).Finish();
        foreach (var token in tokens.Take(CardBuilder.MaxActions))
        {
            card.Text($"{Typed.Line(token.Label)} · {token.Id[..6]}", TextLook.Section);
            card.Text(
                texts.With(
                    "Tokens_Line", Typed.Line(token.By), written.Date(token.MadeOn, today), written.Date(token.Until, today),
                    token.UsedOn is { } used ? texts.With("Tokens_Used", written.Date(used, today)) : texts["Tokens_Unused"]),
                new TextLook { IsSubtle = true });
            using (card.Actions(Gap.Small))
            {
                card.Press(
                    new Button(texts["Tokens_Revoke"], RevokeApiToken.Verb)
                    {
                        IsDestructive = true, Tooltip = texts.With("Tokens_RevokeTip", Typed.Line(token.Label)),
                    },
                    ("Token", token.Id));
            }
        }

        return card.Finish();
    }
}
