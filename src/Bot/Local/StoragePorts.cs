namespace TeamCoachBot.Bot.Local;

/// <summary>Where the storage emulator listens. Its blob service comes with it and is not used.</summary>
internal sealed record StoragePorts(int Blobs, int Queues, int Tables)
{
    private const int FirstByDefault = 10_000;

    // The emulator's account and key are published by its makers and open nothing but an emulator.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StoragePorts From(int first) => new(first, first + 1, first + 2);

    public Uri TablesAddress => new($"http://127.0.0.1:{Tables}/{Account}");

    public Uri QueuesAddress => new($"http://127.0.0.1:{Queues}/{Account}");

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"TableEndpoint={TablesAddress};QueueEndpoint={QueuesAddress};";

    /// <summary>
    /// The configured or usual ports; other free ones when something that is no emulator holds one of them.
    /// <c>Running</c> tells that an emulator already answers there.
    /// </summary>
    public static (StoragePorts Ports, bool Running) Choose(IConfiguration settings)
    {
        var usual = From(LocalOptions.PortOf(settings, "Local:StoragePort", FirstByDefault));
        if (new[] { usual.Blobs, usual.Queues, usual.Tables }.All(LoopbackPorts.IsFree))
            return (usual, false);
        return Emulator.Answers(usual) ? (usual, true) : (From(LoopbackPorts.Row(3)), false);
    }
}
