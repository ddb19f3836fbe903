using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>A role and who has it.</summary>
/// <param name="Names">Of leads with their groups.</param>
/// <param name="Elsewhere">How many more have it who aren't in the team.</param>
internal sealed record RoleLine(string Role, IReadOnlyList<string> Names, int Elsewhere = 0);

/// <summary>Who has which role in a team, on screen.</summary>
internal sealed record RolesView
{
    public required string Team { get; init; }

    /// <summary>The answer to who has one role; null when all were asked for.</summary>
    public string? Lead { get; init; }

    public required IReadOnlyList<RoleLine> Lines { get; init; }

    /// <summary>True for who may give and take roles.</summary>
    public bool MayChange { get; init; }
}

/// <summary>The card of a team's roles.</summary>
internal static class RolesCard
{
    /// <summary>Of a large team the rest is a number: whoever is missing is a rep.</summary>
    private const int MostNames = 20;

    public static Card Draw(RolesView view, CardContext context)
    {
        var texts = Texts.Of<RolesView>(context.Language);
        var title = texts.With("Roles_Card", Typed.Line(view.Team));
        var card = context.Card(view.Lead ?? title).Text(title, TextLook.Title with { IsHeading = true });
        if (view.Lead is { } lead)
            card.Text(lead, new TextLook { Gap = Gap.Small });
        foreach (var line in view.Lines)
        {
            card.Text(line.Role, TextLook.Note with { Gap = Gap.Medium });
            card.Text(NamesOf(line, context), new TextLook { Gap = Gap.None, IsBold = line == view.Lines[0] });
        }

        if (view.MayChange)
            card.Text(texts["Roles_HowTo"], TextLook.Note with { Gap = Gap.Large, HasSeparator = true });
        return card.Finish();
    }

    private static string NamesOf(RoleLine line, CardContext context)
    {
        var texts = Texts.Of<RolesView>(context.Language);
        var names = line.Names.Take(MostNames).Select(name => Typed.Line(name).ToString()).ToList();
        if (line.Names.Count > MostNames)
            names.Add(texts.With("Roles_More", line.Names.Count - MostNames));
        if (line.Elsewhere > 0)
            names.Add(texts.With("Roles_Elsewhere", line.Elsewhere));
        return names.Count == 0 ? texts["Roles_Nobody"] : context.Written.List(names);
    }
}
