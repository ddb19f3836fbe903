using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>The figure at another stage, beside the one that counts.</summary>
/// <param name="Difference">Its value less the one that counts.</param>
public readonly record struct OtherBasis(Basis Basis, decimal Value, decimal Difference)
{
    /// <summary>Every stage of the team and the money received, in that order, without the one that counts.</summary>
    internal static IReadOnlyList<OtherBasis> Of(ProgressQuestion question, decimal attained)
    {
        if (!question.Metric.IsFromWins || question.Metric.Measure is not (Measure.Sum or Measure.Count))
            return [];
        var others = new List<OtherBasis>(question.Stages.InUse.Length);
        foreach (var stage in question.Stages.InUse)
        {
            if (stage.Id != question.Basis.Stage)
                Add(Wins.Basis.AtStage(stage.Id));
        }

        if (!question.Basis.IsCollected)
            Add(Wins.Basis.Collected);
        return others;

        void Add(Basis basis)
        {
            var same = question.Basis.WithTax ? basis : basis.WithoutTax();
            var value = Attained.Read(
                question.Metric, same, question.Totals, question.Period.First, question.Period.End).Value ?? 0;
            others.Add(new OtherBasis(same, value, value - attained));
        }
    }
}
