using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// The consistency boundary: one team of one tenant. Everything that a turn writes about a team sits in its partition.
/// Both parts come from the authenticated turn, so no row can be reached without a tenant.
/// </summary>
internal readonly record struct TeamScope
{
    public TeamScope(TenantId tenant, TeamId team)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant.Value);
        ArgumentException.ThrowIfNullOrWhiteSpace(team.Value);
        (Tenant, Team) = (tenant, team);
        PartitionKey = Key.Of(tenant.Value, team.Value);
    }

    public TenantId Tenant { get; }

    public TeamId Team { get; }

    public string PartitionKey { get; }
}
