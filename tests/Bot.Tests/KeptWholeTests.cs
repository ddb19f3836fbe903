using System.Text.Json;
using System.Xml.Linq;

namespace TeamCoachBot.Bot.Tests;

/// <summary>What the native program needs and the runtime would not miss.</summary>
public sealed class KeptWholeTests
{
    private const string Resource = "ILLink.Descriptors.xml";

    [Fact]
    public void The_native_program_keeps_everything_of_the_assembly_that_is_scanned()
    {
        var assembly = typeof(KeptWhole).Assembly;
        using var stream = assembly.GetManifestResourceStream(Resource);
        Assert.NotNull(stream);
        var kept = Assert.Single(XDocument.Load(stream).Root!.Elements("assembly"));
        Assert.Equal(assembly.GetName().Name, kept.Attribute("fullname")?.Value);
        Assert.Equal("all", kept.Attribute("preserve")?.Value);
    }

    [Fact]
    public void On_the_runtime_too_json_is_read_and_written_by_generated_code_only()
    {
        var settings = Path.ChangeExtension(typeof(KeptWhole).Assembly.Location, ".runtimeconfig.json");
        using var json = JsonDocument.Parse(File.ReadAllText(settings));
        Assert.False(json.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties")
            .GetProperty("System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault").GetBoolean());
    }
}
