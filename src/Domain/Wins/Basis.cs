namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Which money counts, as the team has published it: wins that reached a stage, or what was received; with or without
/// tax (handbook, chapter 1).
/// </summary>
public sealed record Basis
{
    public static readonly Basis Signed = AtStage(Wins.Stage.Signed.Id);

    /// <summary>The money received, instalment by instalment, each on its own day.</summary>
    public static readonly Basis Collected = new(null, true);

    private Basis(StageId? stage, bool withTax) => (Stage, WithTax) = (stage, withTax);

    /// <summary>The stage that counts; null when receipts do.</summary>
    public StageId? Stage { get; }

    public bool WithTax { get; }

    public bool IsCollected => Stage is null;

    public static Basis AtStage(StageId stage) => new(stage, true);

    public Basis WithoutTax() => new(Stage, false);

    /// <summary>Names the stage in stored lines; the tax is not part of it, for each line keeps both sums.</summary>
    internal string LineKey => Stage?.Value ?? "";
}
