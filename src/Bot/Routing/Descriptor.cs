using Microsoft.Extensions.DependencyInjection;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Everything known about one command or form. Made at start-up; nothing is reflected upon in a turn.
/// </summary>
internal sealed class Descriptor
{
    public required string Name { get; init; }

    /// <summary>True for what answers a sent form, false for a chat command.</summary>
    public required bool IsForm { get; init; }

    public required Type Handler { get; init; }

    public required Who Who { get; init; }

    public required Where Where { get; init; }

    public bool Listed { get; init; }

    public Hedge Refuses { get; init; }

    /// <summary>Where it stands in the help; of no meaning for a form.</summary>
    public HelpAttribute Help { get; init; } = new(HelpGroup.You);

    public IReadOnlyList<Phrase> English { get; init; } = [];

    public IReadOnlyList<Phrase> Chinese { get; init; } = [];

    public required Binder Binder { get; init; }

    public required Func<IServiceProvider, object, Turn, CancellationToken, Task<Reply>> Invoke { get; init; }

    /// <summary>A text that reaches it: what help and buttons show. Empty for a form.</summary>
    public string Example(Language language) =>
        PhrasesIn(language) is [var first, ..] ? PhraseExample.Shortest(first, language) : "";

    public IReadOnlyList<Phrase> PhrasesIn(Language language) => language == Language.Chinese ? Chinese : English;

    public Task<Reply> InvokeAsync(IServiceProvider services, object input, Turn turn, CancellationToken ct) =>
        Invoke(services, input, turn, ct);

    /// <summary>The delegate that runs a command of these types; closed over them once, at start-up.</summary>
    public static Func<IServiceProvider, object, Turn, CancellationToken, Task<Reply>> Runs<THandler, TInput>()
        where THandler : class, ICommand<TInput> =>
        static (services, input, turn, ct) => services.GetRequiredService<THandler>().RunAsync((TInput)input, turn, ct);

    /// <summary>The delegate that submits a form of these types.</summary>
    public static Func<IServiceProvider, object, Turn, CancellationToken, Task<Reply>> Submits<THandler, TFields>()
        where THandler : class, IForm<TFields> =>
        static (services, fields, turn, ct) => services.GetRequiredService<THandler>()
            .SubmitAsync((TFields)fields, turn, ct);

    public override string ToString() => Name;
}
