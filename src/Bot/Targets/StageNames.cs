using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Targets;

/// <summary>What a team's stages are called on screen, and which of them a word means.</summary>
internal static class StageNames
{
    /// <summary>What Chinese speakers put around the name of a step that is done.</summary>
    private static readonly string[] HanForms = ["{0}了", "已{0}", "已经{0}", "已{0}了", "{0}好了", "{0}完了", "{0}完成"];

    /// <summary>"signed", 已签约, or as the team calls it.</summary>
    public static string Of(StageOrder stages, StageId stage, Language language)
    {
        if (stages.Find(stage)?.Name is { } own)
            return Typed.Line(own).ToString();
        return Texts.For(typeof(StageNames), language).Named("Basis_", stage.Value) ?? Typed.Line(stage.Value).ToString();
    }

    /// <summary>Which stage counts; money received is named like one.</summary>
    public static string Of(StageOrder stages, Basis basis, Language language) =>
        Of(stages, basis.Stage ?? new StageId("collected"), language);

    /// <summary>"signed, deposit in and settled": those in use.</summary>
    public static string ListOf(StageOrder stages, Language language) =>
        Written.In(language).List([.. stages.InUse.Select(stage => Of(stages, stage.Id, language))]);

    /// <summary>The stage of a ready-made word: signed, deposit, part-paid, settled.</summary>
    public static StageId IdOf(BasisSlot slot) => slot.Stage == "part-paid" ? Stage.PartPaid.Id : new StageId(slot.Stage);

    /// <summary>The stage that a whole text means for this team, by id, own name or ready-made word; null for none.</summary>
    /// <param name="isGivenUp">Looks among those that the team gave up instead.</param>
    public static Stage? Find(StageOrder stages, string text, bool isGivenUp = false)
    {
        var among = stages.All.Where(stage => stage.IsRetired == isGivenUp).ToList();
        var key = MetricWords.KeyOf(text);
        return among.Find(stage => stage.Name is { } name && MetricWords.KeyOf(name) == key)
            ?? among.Find(stage => string.Equals(stage.Id.Value, text.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? (ReadyMade(text) is { } ready ? among.Find(stage => stage.Id == IdOf(ready)) : null);
    }

    /// <summary>What a word means for every team; also "collected", which is no stage.</summary>
    public static BasisSlot? ReadyMade(string text) => SlotKind.Named("basis")!.ReadWhole(text) as BasisSlot;

    /// <summary>The words of the stages that the team named itself; null where it named none.</summary>
    public static StageWords? WordsOf(StageOrder stages)
    {
        var named = stages.InUse.Where(stage => stage.Name is not null).ToList();
        if (named.Count == 0)
            return null;
        var words = new StageWords();
        foreach (var stage in named)
        {
            if (stage.Name!.Any(Glyphs.IsHan))
                foreach (var form in HanForms)
                    words.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, stage.Name), stage.Id.Value);
        }

        // What the team itself wrote stands above what follows from it.
        foreach (var stage in named)
            words.Add(stage.Name!, stage.Id.Value);
        return words;
    }
}
