using System.Security.Cryptography;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.Clashes;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.Clashes.Holders;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Readings;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Bot.Wins.Losses;
using TeamCoachBot.Bot.Wins.Openings;
using TeamCoachBot.Bot.Wins.Stages;
using TeamCoachBot.Bot.Wins.Stories;

namespace TeamCoachBot.Bot;

/// <summary>
/// Registers the features behind the one door <see cref="IDesk"/>. Commands, forms and notices are found by scanning;
/// only what they share is named here.
/// </summary>
internal static class Features
{
    // What the program declares is the same for every bot in it, and reading and checking it takes long.
    private static readonly Lazy<Registry> Read = new(static () => Registry.Of(
        KeptWhole.Types(),
        static (handler, key, language) => Texts.For(handler, language) is var texts && texts.Has(key) ? texts[key] : null));

    /// <summary>Every command and form, read and checked at the first call.</summary>
    /// <exception cref="RegistryException">Commands and forms are declared wrongly; the message lists all of it.</exception>
    public static Registry Declared => Read.Value;

    /// <exception cref="RegistryException">Commands and forms are declared wrongly; the message lists all of it.</exception>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddRouting(Declared);
        services.AddSingleton(provider => new Lazy<Registry>(provider.GetRequiredService<Registry>));
        services.AddEach<INoticeWriter>().AddEach<IDownload>().AddEach<IDueWork>().AddEach<IOutboxWork>();
        services.AddEach<IUnmatched>().AddEach<ILedgerListener>();

        services.AddSingleton<IDesk, Desk>();
        services.AddSingleton(new CardSigner(RandomNumberGenerator.Fill));
        services.AddHostedService<CardKeyring>();
        services.AddSingleton<IKeyShelf, KeyShelf>();
        services.AddSingleton<Organisation>();

        services.AddSingleton<TeamPartition>().AddSingleton<OutboxBell>().AddSingleton<DueHints>();
        services.AddSingleton<OldRows>().AddSingleton<DueSweep>().AddHostedService(provider => provider.GetRequiredService<DueSweep>());
        services.AddSingleton<IReceivers, Receivers>();
        services.AddSingleton<IChore, OutboxPost>();
        services.AddSingleton<RosterReader>();
        services.AddSingleton<IChore>(provider => provider.GetRequiredService<RosterReader>());
        services.AddHostedService<OutboxWorker>();

        services.AddSingleton<TurnMaker>().AddSingleton<TeamQuestion>().AddSingleton<Onboarding>();
        services.AddSingleton<PersonStore>().AddSingleton<TeamStore>().AddSingleton<MemberStore>();
        services.AddSingleton<TeamChannels>().AddSingleton<Colleagues>().AddSingleton<OwnTurns>().AddSingleton<Onlooker>();
        services.AddSingleton<LeaveBook>().AddSingleton<RoleBook>();
        services.AddSingleton<LeaderWatch>();
        services.AddSingleton<LedgerBooks>().AddSingleton<WinStore>().AddSingleton<LastDeeds>().AddSingleton<WinLogging>().AddSingleton<CustomerStore>();
        services.AddSingleton<WinQuestions>().AddSingleton<OpeningBook>();
        services.AddSingleton<SeveralActivities>().AddSingleton<LossLogging>().AddSingleton<LossReasonStore>().AddSingleton<WinStoryStore>();
        services.AddSingleton<OpeningForms>().AddSingleton<OpeningEntering>();
        services.AddSingleton<WinFiles>().AddSingleton<WinFinder>().AddSingleton<WinLists>().AddSingleton<WinDeciding>();
        services.AddSingleton<TotalsStore>().AddSingleton<TicketStore>().AddSingleton<Downloads>();
        services.AddSingleton<TargetStore>().AddSingleton<TargetSetting>().AddSingleton<TargetForms>();
        services.AddSingleton<CelebrationStore>().AddSingleton<CelebrationKeeper>().AddSingleton<CelebrationPosts>();
        services.AddSingleton<CelebrationViews>().AddSingleton<CelebrationAsides>().AddSingleton<TeamStanding>();
        services.AddSingleton<Congratulating>();
        services.AddSingleton<NormStore>().AddSingleton<ProgressReader>().AddSingleton<CountedEntries>();
        services.AddSingleton<StageStore>().AddSingleton<StageNaming>().AddSingleton<StageChanging>();
        services.AddSingleton<MetricStore>().AddSingleton<MetricNaming>().AddSingleton<MetricMaking>();
        services.AddSingleton<ReadingForms>().AddSingleton<ReadingEntering>().AddSingleton<ReadingBook>();
        services.AddSingleton<ReadingCorrections>();
        services.AddSingleton<CustomerDeeds>().AddSingleton<CustomerFinder>().AddSingleton<Deciders>();
        services.AddSingleton<ClashDesk>().AddSingleton<ClashOpening>().AddSingleton<ClashViews>().AddSingleton<ClashFacts>();
        services.AddSingleton<LeaverCustomers>().AddSingleton<LeaverWatch>();
        services.AddDoor();
        return services;
    }
}
