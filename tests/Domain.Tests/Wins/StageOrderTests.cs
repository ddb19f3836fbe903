using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class StageOrderTests
{
    private static readonly Stage s_installed = new(new StageId("own-1"), "installed");

    [Fact]
    public void Left_out_stages_are_given_up_and_keep_their_place()
    {
        var order = Done(StageOrder.Default.Arrange([Stage.Signed, s_installed, Stage.Settled], null, mayTurn: false));

        Assert.Equal("signed > -deposit > -part > own-1=installed > settled", order.ToString());
        Assert.Equal([Stage.Signed, s_installed, Stage.Settled], order.InUse);
    }

    [Fact]
    public void What_was_given_up_comes_back_at_its_place()
    {
        var order = Done(StageOrder.Default.Arrange([Stage.Signed, Stage.Settled], null, mayTurn: false));

        var back = Done(order.Arrange([Stage.Signed, Stage.PartPaid, Stage.Settled], null, mayTurn: false));

        Assert.Equal("signed > -deposit > part > settled", back.ToString());
    }

    [Fact]
    public void Stages_change_places_only_before_the_first_win()
    {
        Stage[] turned = [Stage.Settled, Stage.Signed];

        Assert.Equal(
            new WinRefusal.StagesTurned(Stage.Settled.Id, Stage.Signed.Id),
            Why(StageOrder.Default.Arrange(turned, null, mayTurn: false)));
        Assert.Equal(
            "settled > signed > -deposit > -part",
            Done(StageOrder.Default.Arrange(turned, null, mayTurn: true)).ToString());
    }

    [Fact]
    public void The_stage_that_counts_is_not_given_up() => Assert.Equal(
        new WinRefusal.StageCounts(Stage.DepositIn.Id),
        Why(StageOrder.Default.Arrange([Stage.Signed, Stage.Settled], Stage.DepositIn.Id, mayTurn: true)));

    [Fact]
    public void One_stage_is_left() => Assert.Equal(
        new WinRefusal.StageCount(0, StageOrder.MostStages), Why(StageOrder.Default.Arrange([], null, mayTurn: true)));

    [Fact]
    public void A_stage_stands_in_the_list_once() => Assert.Equal(
        new WinRefusal.StageTwice(Stage.Signed.Id),
        Why(StageOrder.Default.Arrange([Stage.Signed, Stage.Signed], null, mayTurn: true)));

    [Fact]
    public void Only_so_many_are_in_use() => Assert.Equal(
        new WinRefusal.StageCount(13, StageOrder.MostStages),
        Why(StageOrder.Default.Arrange([.. Own(13)], null, mayTurn: true)));

    [Fact]
    public void Only_so_many_are_ever_known()
    {
        var order = Done(StageOrder.Default.Arrange([.. Own(12)], null, mayTurn: false));
        Stage[] others = [.. Own(24).Skip(12)];

        Assert.Equal(new WinRefusal.StagesEver(StageOrder.MostEver), Why(order.Arrange(others, null, mayTurn: false)));
    }

    [Fact]
    public void A_new_stage_has_an_id_that_no_other_ever_had()
    {
        var order = Done(StageOrder.Default.Arrange([Stage.Signed, s_installed], null, mayTurn: false));
        var without = Done(order.Arrange([Stage.Signed], null, mayTurn: false));

        Assert.Equal("own-2", without.NewOwn("accepted").Id.Value);
        Assert.Equal("own-4", without.NewOwn("accepted", further: 2).Id.Value);
    }

    [Fact]
    public void Another_name_is_no_other_stage()
    {
        var renamed = Done(StageOrder.Default.Rename(Stage.DepositIn.Id, "reserved"));

        Assert.True(renamed.KeepsLinesOf(StageOrder.Default));
        Assert.Equal(1, renamed.PlaceOf(Stage.DepositIn.Id));
    }

    [Fact]
    public void A_name_that_is_too_long_is_refused() => Assert.IsType<WinRefusal.StageNameTooLong>(
        Why(StageOrder.Default.Rename(Stage.DepositIn.Id, new string('x', Stage.MostNameChars + 1))));

    private static IEnumerable<Stage> Own(int count) =>
        Enumerable.Range(1, count).Select(number => new Stage(new StageId($"own-{number}"), $"stage {number}"));

    private static StageOrder Done(Outcome<StageOrder> outcome) =>
        outcome.TryGet(out var order, out var refusal) ? order : throw new InvalidOperationException(refusal.ToString());

    private static Refusal Why(Outcome<StageOrder> outcome) =>
        outcome.TryGet(out _, out var refusal) ? throw new InvalidOperationException("It was not refused.") : refusal;
}
