using System.Globalization;
using System.Text;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Writes <c>docs/workflow.md</c> from the tables: a diagram and a table per scheme. A test fails if the file is stale.</summary>
public static class WorkflowDocument
{
    /// <summary>The whole file, with LF line ends.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Workflow\n\nGenerated from the transition tables by `dotnet run --project src/TrainingDeclaration.Web -- workflow-doc`. Do not edit.\n");
        foreach (var scheme in SchemeCatalog.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {scheme.Wording.System} (`{scheme.Key}`)\n\n```mermaid\nstateDiagram-v2\n");
            foreach (var status in scheme.Workflow.Statuses)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {status}: {status.Label(scheme.Wording)}\n");
            }

            foreach (var edge in scheme.Workflow.Rows.Where(row => row.Act != Act.Terminate).SelectMany(Edges)
                .GroupBy(edge => (edge.From, edge.To)).Where(group => group.Key.From != group.Key.To))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {edge.Key.From} --> {edge.Key.To}: {string.Join('、', edge.Select(e => e.Act.Label(scheme.Wording)).Distinct())}\n");
            }

            text.Append("```\n\n终止 leads from every status that has been at the authority to 已终止 and is left out of the diagram.\n\n| from | act | to | office | seats | needs | does | tells |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var row in scheme.Workflow.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {row.From?.Label(scheme.Wording) ?? "—"} | {row.Act.Label(scheme.Wording)} | {row.To.Fixed?.Label(scheme.Wording) ?? row.To.Label} | {row.Office.Label(scheme.Wording)} | {string.Join('、', row.Seats.Select(s => s.Label()))} | {string.Join('；', row.Needs.Select(n => n.Label(scheme.Wording)))} | {string.Join('；', row.Does.Select(e => e.Label(scheme.Wording)))} | {string.Join('、', row.Tells.Select(o => o.Label(scheme.Wording)))} |\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string From, string To, Act Act)> Edges(Transition row) => row.From is { } from
        ? row.To == Target.Gone ? [($"{from}", "[*]", row.Act)] : row.To.From(from).Select(to => ($"{from}", $"{to}", row.Act))
        : row.To.From(default).Select(to => ("[*]", $"{to}", row.Act));
}
