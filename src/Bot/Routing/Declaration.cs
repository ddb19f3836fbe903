using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace TeamCoachBot.Bot.Routing;

/// <summary>Reads what a class declares about itself by its attributes and interfaces.</summary>
internal static class Declaration
{
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole.Because)]
    public static IEnumerable<Descriptor> Read(Type type, List<string> problems)
    {
        var found = new List<Descriptor?>();
        if (type.GetCustomAttribute<CommandAttribute>() is { } command)
            found.Add(Command(type, command, problems));
        if (type.GetCustomAttribute<FormAttribute>() is { } form)
            found.Add(Form(type, form, problems));
        if (found.Count > 0 && type.GetConstructors().Length != 1)
            problems.Add($"{type.FullName}: a handler needs exactly one public constructor");
        if (found.Count == 0 && Inputs(type, typeof(ICommand<>)).Concat(Inputs(type, typeof(IForm<>))).Any())
            problems.Add($"{type.FullName}: answers commands or forms, but no attribute makes it reachable");
        return found.OfType<Descriptor>();
    }

    public static IEnumerable<Entry> Entries(Descriptor command) => Language.All.SelectMany(
        language => command.PhrasesIn(language).Select(phrase => new Entry(
            phrase, command, language, [.. phrase.Properties.Select(p => command.Binder.IndexOf(p.Name))])));

    private static Descriptor? Command(Type type, CommandAttribute command, List<string> problems)
    {
        if (Binder(type, typeof(ICommand<>), problems) is not { } binder)
            return null;
        if (command.English is [] || command.Chinese is [])
            problems.Add($"{type.FullName}: a command needs phrases in both languages");
        Policy(type, command.Who, command.Where, problems);
        return new Descriptor
        {
            Name = command.Name,
            IsForm = false,
            Handler = type,
            Who = command.Who,
            Where = command.Where,
            Listed = command.Listed,
            Refuses = command.Refuses,
            Help = type.GetCustomAttribute<HelpAttribute>() ?? new HelpAttribute(HelpGroup.You),
            English = Phrases(type, command.English, problems),
            Chinese = Phrases(type, command.Chinese, problems),
            Binder = binder,
            Invoke = Delegate(nameof(Descriptor.Runs), type, binder.Type),
        };
    }

    private static Descriptor? Form(Type type, FormAttribute form, List<string> problems)
    {
        if (Binder(type, typeof(IForm<>), problems) is not { } binder)
            return null;
        Policy(type, form.Who, form.Where, problems);
        return new Descriptor
        {
            Name = form.Verb,
            IsForm = true,
            Handler = type,
            Who = form.Who,
            Where = form.Where,
            Binder = binder,
            Invoke = Delegate(nameof(Descriptor.Submits), type, binder.Type),
        };
    }

    private static void Policy(Type type, Who who, Where where, List<string> problems)
    {
        if (!Enum.IsDefined(who) || !Enum.IsDefined(where))
            problems.Add($"{type.FullName}: says neither who may use it nor where");
    }

    private static Binder? Binder(Type type, Type contract, List<string> problems)
    {
        if (Inputs(type, contract).ToList() is [var input])
            return Routing.Binder.For(input, problems);
        problems.Add($"{type.FullName}: must implement {contract.Name[..^2]} exactly once");
        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole.Because)]
    private static IEnumerable<Type> Inputs(Type type, Type contract) => type.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract)
        .Select(i => i.GetGenericArguments()[0]);

    private static List<Phrase> Phrases(Type type, string[] declared, List<string> problems)
    {
        var phrases = new List<Phrase>();
        foreach (var text in declared)
        {
            try
            {
                phrases.Add(Phrase.Parse(text));
            }
            catch (PhraseSyntaxException bad)
            {
                problems.Add($"{type.FullName}: {bad.Message}");
            }
        }

        return phrases;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = KeptWhole.Because)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All classes share the code of one.")]
    private static Func<IServiceProvider, object, Turn, CancellationToken, Task<Reply>> Delegate(
        string maker, Type handler, Type input) =>
        (Func<IServiceProvider, object, Turn, CancellationToken, Task<Reply>>)typeof(Descriptor).GetMethod(maker)!
            .MakeGenericMethod(handler, input).Invoke(null, null)!;
}
