namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Commands and forms are declared wrongly; the message lists every problem, so that one start shows all.
/// </summary>
internal sealed class RegistryException(IReadOnlyList<string> problems)
    : Exception("Commands and forms are declared wrongly:\n" + string.Join('\n', problems.Select(p => "- " + p)))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>
/// Gives a handler's text in a language by its key (<c>LogWin_Title</c>), or null when there is none.
/// </summary>
internal delegate string? HandlerText(Type handler, string key, Language language);

/// <summary>
/// Every command and form of the bot, found by one scan and checked as a whole. Refuses to exist with a declaration
/// that
/// would surprise somebody later.
/// </summary>
internal sealed class Registry
{
    private readonly Dictionary<string, Descriptor> _commands;
    private readonly Dictionary<string, Descriptor> _forms;

    private Registry(IReadOnlyList<Descriptor> all, PhraseIndex phrases)
    {
        (All, Phrases) = (all, phrases);
        _commands = all.Where(d => !d.IsForm).ToDictionary(d => d.Name, StringComparer.Ordinal);
        _forms = all.Where(d => d.IsForm).ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    /// <summary>Commands first, each kind by name.</summary>
    public IReadOnlyList<Descriptor> All { get; }

    public PhraseIndex Phrases { get; }

    public Descriptor? Command(string name) => _commands.GetValueOrDefault(name);

    public Descriptor? Form(string verb) => _forms.GetValueOrDefault(verb);

    /// <exception cref="RegistryException">With all that is wrong.</exception>
    public static Registry Of(IEnumerable<Type> types, HandlerText text)
    {
        var problems = new List<string>();
        var all = types.Where(t => t is { IsClass: true, IsAbstract: false })
            .SelectMany(t => Declaration.Read(t, problems))
            .OrderBy(d => d.IsForm).ThenBy(d => d.Name, StringComparer.Ordinal).ToList();
        RegistryCheck.Names(all, problems);
        RegistryCheck.Texts(all, text, problems);
        var entries = all.SelectMany(Declaration.Entries).ToList();
        RegistryCheck.Bindings(entries, problems);
        if (problems.Count > 0)
            throw new RegistryException(problems);

        var registry = new Registry(all, new PhraseIndex(entries));
        RegistryCheck.Ambiguities(registry, problems);
        return problems.Count == 0 ? registry : throw new RegistryException(problems);
    }
}
