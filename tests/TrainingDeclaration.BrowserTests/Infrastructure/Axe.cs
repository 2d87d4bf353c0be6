using System.Text.Json;
using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>The accessibility rules of WCAG 2.2 A and AA that a machine can check, and that headings skip no level.</summary>
internal static class Axe
{
    private const string Check = """
        async () => {
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'heading-order': { enabled: true } }, resultTypes: ['violations'] });
          return result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | ')}`);
        }
        """;

    private static readonly string Source = Read();

    /// <summary>What on the page violates a rule.</summary>
    public static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        // Evaluated, not added as an element, so that the page keeps its content security policy.
        await page.EvaluateAsync(Source);
        var violations = await page.EvaluateAsync<JsonElement>(Check);
        return [.. violations.EnumerateArray().Select(one => one.GetString()!)]; // strings, as made above
    }

    private static string Read()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        return $"() => {{ {reader.ReadToEnd()} }}";
    }
}
