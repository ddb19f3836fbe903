namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>The stage that a win has reached, or that a figure is counted on.</summary>
/// <param name="Stage">signed, deposit, part-paid, settled, collected, or the id of one that the team named itself; its list
/// says what it has of them.</param>
/// <param name="Typed">The words as typed.</param>
internal sealed record BasisSlot(string Stage, string Typed);

/// <summary>Reads a stage by the words that people use for it.</summary>
internal sealed class BasisReader() : TypedSlotKind("basis", typeof(BasisSlot))
{
    private static readonly WordTable<string> Names = new WordTable<string>()
        .Add(
            "signed",
            "已签约|已经签约|签约|已签|签了|已签了|已经签了|签的|签单了|签单|签下来了|签下|签下了|拿下了|签好了|签完了|合同签了|合同已签|"
            + "合同签下来了|已经签约了|已签约了|签约了|已成交|成交了|签字了|signed|is signed|contract signed|closed|is closed|"
            + "has signed|have signed|just signed")
        .Add(
            "deposit",
            "已收定金|定金已收|定金到了|收了定金|付了定金|定金|预付款到了|预付款|预付款已到|已收预付款|收到定金|收到预付款|已付定金|订金|已收订金|"
            + "交了定金|定金已到|到定金|到订金|订金到了|订金到位|定金到位|deposit in|deposit paid|deposit received|deposit|down payment|down payment in|prepaid")
        .Add("part-paid", "部分回款|回了一部分|首款到了|首付款到了|part paid|partly paid|partially paid")
        .Add("settled", "已回清|回清了|全款到了|全款|尾款到了|尾款结清|已结清|结清了|结清|paid in full|fully paid|settled")
        .Add(
            "collected",
            "回款|已回款|回款了|到账|到账了|已到账|回款到了|款到了|已付款|付款了|付了|collected|cash|cash received|cash collected|paid|money in");

    public override string Sample(Language language) => language == Language.Chinese ? "已签约" : "signed";

    public override Reading Read(Folded text, int at)
    {
        var length = Names.Find(text, at, out var stage);
        if (text.Own?.Stages?.Find(text, at, out var named) is > 0 and var own && own >= length)
            (length, stage) = (own, named);
        return length > 0 ? new Reading(length, new BasisSlot(stage, text.Typed(at, at + length))) : Reading.Nothing;
    }
}
