using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Wins;

/// <summary>Writes random histories of wins through the bot's own store, the same ones for the same seed.</summary>
internal sealed class LedgerHistories(Chat chat, Turn manager)
{
    private const int MostSteps = 7;

    private static readonly DateOnly First = new(2026, 1, 1);

    private readonly WinStore _wins = chat.Services.GetRequiredService<WinStore>();
    private Turn _manager = manager;
    private ulong _state;
    private int _turns;

    public static async Task<LedgerHistories> InAsync(Chat chat)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        var rows = await chat.Services.GetRequiredService<MemberStore>().ReadAsync(scope, Cast.Fang.Id, CancellationToken.None);
        var team = await chat.Services.GetRequiredService<TeamStore>().ReadAsync(scope, CancellationToken.None);
        return new LedgerHistories(chat, chat.Services.GetRequiredService<OwnTurns>().As(rows, team!, Language.English));
    }

    /// <summary>From now on written as a replica does that knows the team like this.</summary>
    public void Know(TeamInfo team) => _manager = _manager with { TeamIfAny = team };

    /// <summary>How many entries it wrote; what the rules refuse is left out.</summary>
    public async Task<int> WriteAsync(ulong seed)
    {
        _state = seed;
        var turn = Next();
        var root = new LedgerEntry.Won(Facts())
        {
            Id = LedgerRows.RootId(Cast.Ana.Id, turn.Now, LedgerPen.HandOf(turn)),
            Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
        };
        var end = await _wins.AddAsync(turn, new Deed("win/log", turn.Key) { Reason = "history" }, root, CancellationToken.None);
        var dossier = Assert.IsType<LedgerEnd.Written>(end).Dossier!;
        var written = 1;
        for (var step = Pick(MostSteps + 1); step > 0; step--)
        {
            turn = Next();
            end = await _wins.FollowAsync(
                turn, new Deed("win/step", turn.Key) { Reason = "history" }, dossier, d => Step(new LedgerPen(turn), d), CancellationToken.None);
            if (end is LedgerEnd.Written { Dossier: { } grown } && grown.Followers.Length > dossier.Followers.Length)
                (dossier, written) = (grown, written + 1);
        }

        return written;
    }

    private LedgerEntry.Follower[] Step(LedgerPen pen, Dossier dossier)
    {
        var win = dossier.Win!;
        var day = win.On.AddDays(Pick(60));
        return Pick(9) switch
        {
            0 => [pen.Moved(dossier, AnyStage(), day)],
            1 or 2 => [pen.Received(dossier, Amount(), day)],
            3 => [pen.Refunded(dossier, Amount(), day, "returned", Pick(3) == 0)],
            4 => [pen.Corrected(dossier, Facts() with { Customer = win.Customer }, "typing error")],
            5 => [pen.Decided(dossier, LookedAt.Confirmed, "")],
            6 => [pen.Decided(dossier, LookedAt.NotAccepted, "no contract"), pen.Decided(dossier, LookedAt.ToConfirm, "shown again")],
            7 => [pen.Cancelled(dossier, Pick(4) > 0 && dossier.Followers.Length > 0 ? dossier.Followers[Pick(dossier.Followers.Length)].Id : dossier.Root.Id, "wrong")],
            _ => [pen.Objected(dossier, "not mine")],
        };
    }

    private WinFacts Facts()
    {
        var percent = 1 + Pick(99);
        var amount = Amount();
        return new WinFacts
        {
            Customer = new CustomerId($"Customer {Pick(40)}"),
            Worth = new Worth(amount, decimal.Round(amount / 1.13m, 2), Pick(2) == 0 ? decimal.Round(amount / 9, 2) : null),
            Currency = Currency.CNY,
            On = First.AddDays(Pick(300)),
            Stage = AnyStage(),
            Credits = Pick(2) == 0 ? [new Credit(Cast.Ana.Id, 100)] : [new Credit(Cast.Ana.Id, percent), new Credit(Cast.Ben.Id, 100 - percent)],
            IsFirstOrder = Pick(4) == 0,
            Product = Pick(3) == 0 ? "cloud" : "",
        };
    }

    private StageId AnyStage() => _manager.Team.Stages.InUse[Pick(_manager.Team.Stages.InUse.Length)].Id;

    private decimal Amount() => (1 + Pick(50_000_000)) / 100m;

    /// <summary>A turn of its own for every write, a moment after the one before.</summary>
    private Turn Next() => _manager with { Key = $"history {++_turns}", Now = _manager.Now.AddSeconds(_turns) };

    /// <summary>SplitMix64: the same sequence on every machine.</summary>
    private int Pick(int below)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }
}
