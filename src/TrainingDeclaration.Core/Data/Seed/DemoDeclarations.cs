using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// Five forms of the call of 2022, reported by units that nobody can sign in for. Made through the same services as by
/// people, on the dates of the examples, so that they are frozen, numbered and printed like any other.
/// </summary>
public sealed class DemoDeclarations(IServiceScopeFactory scopes, ReceiveInstant received)
{
    /// <summary>Makes and reports them. The organizations and the call must have been saved.</summary>
    /// <exception cref="InvalidOperationException">One is refused: the example and the rules disagree.</exception>
    public async Task AddAsync(CancellationToken cancel)
    {
        await using var stream = typeof(DemoDeclarations).Assembly.GetManifestResourceStream("declarations.json")
            ?? throw new InvalidOperationException("The demonstration's declarations are not embedded.");
        foreach (var example in await JsonSerializer.DeserializeAsync<List<Example>>(stream, JsonText.Options, cancel) ?? [])
        {
            await using var scope = scopes.CreateAsyncScope();
            var at = BeijingTime.StartOf(example.SubmittedOn).AddHours(9);
            scope.ServiceProvider.GetRequiredService<ReceiveInstant>().Continue(new ReceiveInstant(new StoppedClock(at < received.Value ? at : received.Value)));
            await ReportAsync(scope.ServiceProvider, example, cancel);
        }
    }

    private static async Task ReportAsync(IServiceProvider services, Example example, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var unit = await db.Organizations.SingleAsync(o => o.Code == example.Unit, cancel);
        var user = new CurrentUser
        {
            Id = Guid.CreateVersion7(),
            Account = example.Unit,
            Name = unit.ContactName ?? unit.Name,
            OrganizationId = unit.Id,
            OrganizationName = unit.Name,
            Path = unit.Path,
            Office = Office.Unit,
            Seats = new HashSet<SeatKind> { SeatKind.Clerk, SeatKind.Approver },
        };
        var call = await db.Calls.SingleAsync(c => c.Serial == "2022", cancel);
        var made = await services.GetRequiredService<DeclarationService>().CreateAsync(user, call.Id, null, null, cancel);
        var declaration = made.Value ?? throw new InvalidOperationException(made.Refusal?.Message);
        var scheme = Schemes.SchemeCatalog.Of(declaration.Scheme);
        var body = await scheme.LoadAsync(db, declaration.Id, cancel);
        db.Entry(body).CurrentValues.SetValues(scheme.FromJson(Body(example, declaration.Id)));
        await db.SaveChangesAsync(cancel);
        var reported = await services.GetRequiredService<WorkflowService>().PerformAsync(
            user, declaration.Key, Act.Report, new ActInput { StatusStamp = 0, SubmissionNumber = 0, Declared = true }, cancel);
        if (reported.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{example.Unit}: {refusal.Message} {string.Join(' ', refusal.Details.Select(d => d.Message))}");
        }
    }

    private static string Body(Example example, Guid declarationId)
    {
        var fields = example.Form.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        fields["declarationId"] = JsonSerializer.SerializeToElement(declarationId);
        return JsonSerializer.Serialize(fields, JsonText.Options);
    }

    /// <summary>One example: whose it is, when it was reported, what it says.</summary>
    private sealed record Example(string Unit, DateOnly SubmittedOn, JsonElement Form);

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
