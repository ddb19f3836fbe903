namespace TeamCoachBot.Bot.Tests;

public sealed class DomainClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Unshifted_it_is_the_systems_clock()
    {
        var system = new SteppedClock(Now);

        Assert.Equal(Now, new DomainClock(system).GetUtcNow());
    }

    [Fact]
    public void It_starts_where_it_is_told_and_keeps_the_systems_pace()
    {
        var system = new SteppedClock(Now);
        var clock = DomainClock.StartingAt(Start, system);

        system.Step(TimeSpan.FromMinutes(90));

        Assert.Equal(Start.AddMinutes(90), clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
    }

    [Fact]
    public void An_instant_of_the_system_is_moved_by_the_same_stretch()
    {
        var clock = DomainClock.StartingAt(Start, new SteppedClock(Now));

        Assert.Equal(Start, clock.FromSystem(Now));
    }

    [Fact]
    public void Elapsed_time_is_measured_by_the_system()
    {
        var system = new SteppedClock(Now);
        var clock = DomainClock.StartingAt(Start, system);
        var began = clock.GetTimestamp();

        system.Step(TimeSpan.FromSeconds(7));

        Assert.Equal(TimeSpan.FromSeconds(7), clock.GetElapsedTime(began));
    }
}
