using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace TeamCoachBot.Bot;

/// <summary>
/// What of this program is found by scanning. The native program leaves out what nothing names, but of this assembly it
/// keeps everything (ILLink.Descriptors.xml): only therefore may its types be asked for what they have.
/// </summary>
internal static class KeptWhole
{
    /// <summary>Why a warning of the native program's compiler about types found by scanning is no fault.</summary>
    public const string Because = "The type lies in this assembly, which the native program keeps whole.";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Because)]
    public static Type[] Types() => typeof(KeptWhole).Assembly.GetTypes();

    /// <summary>Registers each class of this program that is a <typeparamref name="T"/>.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Because)]
    public static IServiceCollection AddEach<T>(this IServiceCollection services)
    {
        foreach (var type in Types().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T))))
            services.AddSingleton(typeof(T), type);
        return services;
    }
}
