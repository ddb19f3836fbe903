namespace TeamCoachBot.Bot.Routing;

/// <summary>What must hold for all commands and forms together.</summary>
internal static class RegistryCheck
{
    public static void Names(IReadOnlyList<Descriptor> all, List<string> problems)
    {
        foreach (var twice in all.GroupBy(d => (d.IsForm, d.Name)).Where(g => g.Count() > 1))
        {
            var kind = twice.Key.IsForm ? "form" : "command";
            problems.Add($"{kind} '{twice.Key.Name}' is declared by {Handlers(twice)}");
        }

        // One class may be both, a command and the form that it shows; two classes with one verb can't be told apart.
        foreach (var clash in all.GroupBy(d => d.Name).Where(g => g.Select(d => d.Handler).Distinct().Count() > 1))
        {
            if (clash.Any(d => d.IsForm) && clash.Any(d => !d.IsForm))
                problems.Add($"verb '{clash.Key}' is a command and a form of different classes: {Handlers(clash)}");
        }
    }

    public static void Texts(IReadOnlyList<Descriptor> all, HandlerText text, List<string> problems)
    {
        foreach (var command in all.Where(d => !d.IsForm))
        {
            foreach (var key in new[] { $"{command.Handler.Name}_Title", $"{command.Handler.Name}_Help" })
            {
                foreach (var language in Language.All.Where(l =>
                    string.IsNullOrWhiteSpace(text(command.Handler, key, l))))
                    problems.Add($"{command.Handler.FullName}: the text '{key}' is missing in {language}");
            }
        }
    }

    /// <summary>Every slot has a property of its type, and what a property demands is given by every phrase.</summary>
    public static void Bindings(IReadOnlyList<Entry> entries, List<string> problems)
    {
        foreach (var entry in entries)
        {
            var (phrase, binder) = (entry.Phrase, entry.Command.Binder);
            for (var i = 0; i < entry.Places.Length; i++)
            {
                var (name, type) = (phrase.Properties[i].Name, phrase.Properties[i].Kind?.Type ?? typeof(bool));
                if (entry.Places[i] < 0)
                    problems.Add($"{binder.Type.FullName}: has no property for '{name}' of phrase '{phrase.Text}'");
                else if (!binder.Properties[entry.Places[i]].Type.IsAssignableFrom(type))
                    problems.Add($"{binder.Type.FullName}.{name}: can't hold a {type.Name} of phrase '{phrase.Text}'");
            }

            if (!binder.Properties.Any(p => p.Required))
                continue;
            var given = Given(phrase.Tree);
            foreach (var property in binder.Properties.Where(p => p.Required && !given.Contains(p.Name)))
                problems.Add($"{binder.Type.FullName}.{property.Name}: phrase '{phrase.Text}' may leave it empty");
        }
    }

    /// <summary>
    /// Every phrase's own examples reach its own command: if another command claims one as well, people's texts
    /// would be
    /// torn between them, too.
    /// </summary>
    public static void Ambiguities(Registry registry, List<string> problems)
    {
        var router = new Router(registry);
        foreach (var entry in registry.Phrases.Entries)
        {
            foreach (var example in new[]
            {
                PhraseExample.Shortest(entry.Phrase, entry.Language),
                    PhraseExample.Fullest(entry.Phrase, entry.Language),
            }.Distinct())
            {
                var found = router.Read(example);
                if (found is RouteResult.Found hit && hit.Command == entry.Command)
                    continue;
                problems.Add(
                    $"{entry.Command.Handler.FullName}: phrase '{entry.Phrase.Text}' doesn't own its example "
                    + $"'{example}': "
                    + Describe(found));
            }
        }
    }

    private static string Describe(RouteResult found) => found switch
    {
        RouteResult.Found hit => $"it reaches {hit.Command.Name}",
        RouteResult.NearMiss { Hedge: not Hedge.None } miss => $"it is refused as {miss.Hedge}",
        RouteResult.NearMiss miss =>
            "it is torn between " + string.Join(", ", miss.Commands.Select(c => c.Command.Name)),
        _ => "nothing matches it",
    };

    /// <summary>The properties that are bound whichever way a phrase is said.</summary>
    private static HashSet<string> Given(PhraseElement element)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        switch (element)
        {
            case PhraseElement.Slot slot:
                given.Add(slot.Property);
                break;
            case PhraseElement.Sequence sequence:
                given.UnionWith(sequence.Parts.SelectMany(Given));
                break;
            case PhraseElement.Choice choice:
                given.UnionWith(choice.Options.Select(Given).Aggregate((a, b) => [.. a.Intersect(b, a.Comparer)]));
                break;
            default:
                break;
        }

        return given;
    }

    private static string Handlers(IEnumerable<Descriptor> clash) =>
        string.Join(" and ", clash.Select(d => d.Handler.FullName));
}
