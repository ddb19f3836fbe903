using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.StandIns.Talk;

/// <summary>
/// The whole bot behind its one door, with storage in memory, clocks moved by hand and a messenger that writes down.
/// Tests talk to it as people do and look at what they would see.
/// </summary>
internal sealed class Chat : IAsyncDisposable
{
    /// <summary>Monday, 16 November 2026, 10:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private int _messages;

    private Chat(ServiceProvider services, HandClock clock)
    {
        _services = services;
        Clock = clock;
    }

    public HandClock Clock { get; }

    public RecordingMessenger Messenger => (RecordingMessenger)_services.GetRequiredService<IMessenger>();

    public BotTables Tables => _services.GetRequiredService<BotTables>();

    public RoundTrips RoundTrips => _services.GetRequiredService<RoundTrips>();

    public InMemoryTableServiceClient Storage => (InMemoryTableServiceClient)_services.GetRequiredService<TableServiceClient>();

    public IServiceProvider Services => _services;

    /// <summary>With the demo team: Ana ahead, Ben on track, Fang their manager.</summary>
    public static Task<Chat> WithDemoTeamAsync(params (string Key, string Value)[] settings) => WithDemoTeamAsync(_ => { }, settings);

    /// <param name="change">Puts something else in the place of what the bot registers.</param>
    public static async Task<Chat> WithDemoTeamAsync(Action<IServiceCollection> change, params (string Key, string Value)[] settings)
    {
        var chat = await EmptyAsync(change, settings);
        await chat._services.GetRequiredService<DemoSeed>().SeedAsync(CancellationToken.None);
        return chat;
    }

    /// <summary>With nothing stored.</summary>
    public static Task<Chat> EmptyAsync(params (string Key, string Value)[] settings) => EmptyAsync(_ => { }, settings);

    private static async Task<Chat> EmptyAsync(Action<IServiceCollection> change, (string Key, string Value)[] settings)
    {
        var clock = new HandClock(Morning);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
        services.AddSingleton<IHostEnvironment>(new Development());
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new DomainClock(clock));
        var trips = new RoundTrips();
        services.AddSingleton(trips);
        services.AddSingleton<TableServiceClient>(new InMemoryTableServiceClient(trips, clock));
        services.AddSingleton<QueueServiceClient>(new InMemoryQueueServiceClient(trips, clock));
        services.AddStorage();
        services.AddCards();
        services.AddFeatures();
        services.Replace(ServiceDescriptor.Singleton<IMessenger>(new RecordingMessenger()));
        services.AddSingleton<DemoSeed>();
        change(services);
        var chat = new Chat(services.BuildServiceProvider(), clock);
        await chat.Tables.CreateMissingAsync(CancellationToken.None);
        chat._services.GetRequiredService<CardSigner>().Load([new byte[CardOptions.KeyLength]]);
        return chat;
    }

    public Speaker As(Person person) => new(this, person);

    /// <summary>Sends what waits, as the worker does after a turn.</summary>
    public async Task DeliverAsync()
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        foreach (var chore in _services.GetServices<IChore>())
            await chore.RunAsync(scope, CancellationToken.None);
    }

    public Task<Reply> AnswerAsync(Arrival arrival) =>
        _services.GetRequiredService<IDesk>().AnswerAsync(arrival, CancellationToken.None);

    public string NextId() => $"m{Interlocked.Increment(ref _messages)}";

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "TeamCoachBot";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}

/// <summary>One person at their keyboard.</summary>
internal sealed class Speaker(Chat chat, Person person)
{
    private ConversationKind _where = ConversationKind.Personal;
    private string _channel = DemoCast.Team.Value;
    private string? _pressed;
    private Reply? _last;

    /// <summary>From now on in the team's channel.</summary>
    public Speaker InChannel() => InChannel(DemoCast.Team.Value);

    /// <summary>From now on in one of the team's channels, or in a thread of it.</summary>
    public Speaker InChannel(string conversation)
    {
        (_where, _channel) = (ConversationKind.Channel, conversation);
        return this;
    }

    /// <summary>Presses a button of a message that stands in a channel, as Teams does it: from the message's own thread.</summary>
    public async Task<Seen> PressesOnAsync((string Id, OutMessage Message) posted, string channel, string title)
    {
        InChannel($"{channel};messageid={posted.Id}");
        _pressed = posted.Id;
        return await SendsAsync(new Seen(Reply.Show(posted.Message.Card!)).TokenOf(title));
    }

    public async Task<Seen> SaysAsync(string text, string? id = null)
    {
        _last = await chat.AnswerAsync(ArrivalOf(ArrivalKind.Message, id) with { Text = text });
        return new Seen(_last);
    }

    /// <summary>Presses the button with this title on the last card; the inputs are what was put into its fields.</summary>
    public async Task<Seen> PressesAsync(string title, params (string Id, string Value)[] inputs)
    {
        var seen = new Seen(_last ?? throw new InvalidOperationException("Nothing was shown yet."));
        return await SendsAsync(seen.TokenOf(title), inputs);
    }

    public async Task<Seen> SendsAsync(string token, params (string Id, string Value)[] inputs)
    {
        var data = new JsonObject { ["token"] = token };
        foreach (var (id, value) in inputs)
            data[id] = value;
        _last = await chat.AnswerAsync(
            ArrivalOf(ArrivalKind.Press, null) with { Data = JsonSerializer.SerializeToElement(data) });
        return new Seen(_last);
    }

    private Arrival ArrivalOf(ArrivalKind kind, string? id) => new()
    {
        Kind = kind,
        Tenant = DemoCast.Tenant,
        Address = new ConversationAddress(
            DemoCast.Tenant, _where, _where == ConversationKind.Personal ? "chat-of-" + person.ChannelId : _channel,
            new Uri("http://127.0.0.1:1/"), DemoCast.BotChannelId),
        From = person,
        Team = _where == ConversationKind.Channel ? DemoCast.Team : null,
        TeamName = _where == ConversationKind.Channel ? DemoCast.TeamName : null,
        ActivityId = id ?? chat.NextId(),
        SentAt = chat.Clock.GetUtcNow(),
        TimeZone = "Asia/Shanghai",
        Locale = "en-US",
        ReplyToId = kind == ArrivalKind.Press ? _pressed : null,
    };
}

/// <summary>What somebody sees as the answer.</summary>
internal sealed class Seen(Reply reply)
{
    private readonly JsonNode? _card = CardOf(reply) is { } card ? JsonNode.Parse(card.Json.Span) : null;

    public Reply Reply => reply;

    public bool IsNothing => reply is Reply.Silent;

    /// <summary>The sentence, or the card's first line.</summary>
    public string Line => reply switch
    {
        Reply.Said said => said.Text,
        Reply.Private aside => aside.Aside,
        _ => CardOf(reply)?.Summary ?? "",
    };

    /// <summary>What only the asker sees when it was asked in a channel.</summary>
    public Seen Inside => new(((Reply.Private)reply).Answer);

    public IReadOnlyList<string> Suggestions => reply is Reply.Said said ? [.. said.Suggestions.Select(s => s.Text)] : [];

    public bool HasCard => _card is not null;

    /// <summary>Every text of the card, in reading order.</summary>
    public string Text => _card is null ? Line : string.Join('\n', Texts(_card));

    public IReadOnlyList<string> Buttons => _card is null ? [] : [.. Actions(_card).Select(a => (string)a["title"]!)];

    /// <summary>The page that the card's button opens; null without one.</summary>
    public string? Address => _card is null ? null
        : All(_card).Where(n => (string?)n["type"] == "Action.OpenUrl").Select(n => (string?)n["url"]).FirstOrDefault();

    /// <summary>The value that a field of the form shows.</summary>
    public string? FieldOf(string id) => _card is null ? null
        : All(_card).Where(n => (string?)n["id"] == id).Select(n => (string?)n["value"]).FirstOrDefault();

    /// <summary>What a field of the form offers, by title.</summary>
    public IReadOnlyList<string> ChoicesOf(string id) => _card is null ? []
        : [.. All(_card).Where(n => (string?)n["id"] == id)
            .SelectMany(n => n["choices"]!.AsArray()).Select(c => (string)c!["title"]!)];

    public string TokenOf(string title) => (string)Actions(_card ?? throw new InvalidOperationException("There is no card."))
        .First(a => (string?)a["title"] == title)["data"]!["token"]!;

    /// <summary>The address that a button opens.</summary>
    public string LinkOf(string title) => (string)All(_card)
        .First(n => (string?)n["type"] == "Action.OpenUrl" && (string?)n["title"] == title)["url"]!;

    private static Card? CardOf(Reply reply) => reply switch
    {
        Reply.Shown shown => shown.Card,
        Reply.Redrawn redrawn => redrawn.Card,
        Reply.Refreshed refreshed => refreshed.Card,
        _ => null,
    };

    private static IEnumerable<string> Texts(JsonNode card) => All(card).SelectMany(node => (string?)node["type"] switch
    {
        "TextBlock" => [(string)node["text"]!],
        "FactSet" => node["facts"]!.AsArray().Select(f => $"{(string?)f!["title"]}: {(string?)f["value"]}"),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<JsonObject> Actions(JsonNode card) => All(card).Where(n => (string?)n["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject thing => [thing, .. thing.Where(p => p.Key != "fallback").SelectMany(p => All(p.Value))],
        JsonArray many => many.SelectMany(All),
        _ => [],
    };
}
