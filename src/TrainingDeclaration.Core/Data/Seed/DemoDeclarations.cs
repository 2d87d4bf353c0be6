using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// The example declarations: five forms for the call of 2022 and four classes for the guide of 2023, with drafts that
/// break one rule each. Made through the same services that people use, on the dates of the examples, so that they are
/// frozen, numbered and printed like any other.
/// </summary>
public sealed class DemoDeclarations(IServiceScopeFactory scopes, ReceiveInstant received)
{
    /// <summary>Creates and reports them. Organizations and calls must have been saved.</summary>
    /// <exception cref="InvalidOperationException">One is refused: the example and the rules disagree.</exception>
    public async Task AddAsync(CancellationToken cancel)
    {
        await AddAsync("declarations.json", DemandFormScheme.Instance.Key, "2022", cancel);
        await AddAsync("academy-classes.json", AcademyScheme.Instance.Key, DemoAcademyCalls.GuideSerial, cancel);
    }

    private async Task AddAsync(string file, string scheme, string serial, CancellationToken cancel)
    {
        await using var stream = typeof(DemoDeclarations).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        foreach (var example in await JsonSerializer.DeserializeAsync<List<Example>>(stream, JsonText.Options, cancel) ?? [])
        {
            await using var scope = scopes.CreateAsyncScope();
            var at = BeijingTime.StartOf(example.SubmittedOn).AddHours(9);
            scope.ServiceProvider.GetRequiredService<ReceiveInstant>().Continue(ReceiveInstant.At(at < received.Value ? at : received.Value));
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var call = await db.Calls.SingleAsync(c => c.Scheme == scheme && c.Serial == serial, cancel);
            await MakeAsync(scope.ServiceProvider, db, call, example, cancel);
        }
    }

    private static async Task MakeAsync(IServiceProvider services, AppDbContext db, Call call, Example example, CancellationToken cancel)
    {
        var user = Person(await db.Organizations.SingleAsync(o => o.Code == example.Unit, cancel), call.Scheme);
        var made = await services.GetRequiredService<DeclarationService>().CreateAsync(user, call.Id, null, null, cancel);
        var declaration = made.Value ?? throw Refused(example, made.Refusal);
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var body = await scheme.LoadAsync(db, declaration.Id, cancel);
        db.Entry(body).CurrentValues.SetValues(scheme.FromJson(BodyOf(example, declaration.Id)));
        declaration.Summarize(scheme.Summarize(body));
        await db.SaveChangesAsync(cancel);
        foreach (var material in example.Materials ?? [])
        {
            using var content = new MemoryStream(PdfEngine.Render(DemoMaterialSheet.Describe(material[1], declaration.Title), new SheetFooter { Note = "演示材料。" }));
            if (await services.GetRequiredService<AttachmentService>().AddAsync(
                user, AttachmentOwner.Declaration(declaration.Id), material[0], $"{material[1]}.pdf", content, content.Length, cancel) is { } refusal)
            {
                throw Refused(example, refusal);
            }
        }

        if (!example.IsDraft)
        {
            await ReportAsync(services, user, declaration, scheme, example, cancel);
        }
    }

    private static async Task ReportAsync(IServiceProvider services, CurrentUser user, Declaration declaration, Scheme scheme, Example example, CancellationToken cancel)
    {
        var reported = await services.GetRequiredService<WorkflowService>().PerformAsync(
            user, declaration.Key, Act.Report, new ActInput { StatusStamp = 0, SubmissionNumber = 0, Declared = true, Promises = [1, 2, 3] }, cancel);
        if (reported.Refusal is { } refusal)
        {
            throw Refused(example, refusal);
        }

        if (!scheme.HasDepartments)
        {
            var bundles = services.GetRequiredService<BundleService>();
            var bundle = (await bundles.CreateAsync(user, declaration.CallId, cancel)).Value ?? throw new InvalidOperationException($"{example.Unit}: nothing to bundle.");
            var stopped = await bundles.FreezeAsync(user, bundle, bundle.Stamp, cancel) ?? await bundles.ReportUpAsync(user, bundle, bundle.Stamp, cancel);
            if (stopped is not null)
            {
                throw Refused(example, stopped);
            }
        }
    }

    private static CurrentUser Person(Organization unit, string scheme) => new()
    {
        Id = Guid.CreateVersion7(),
        Account = unit.Code,
        Name = unit.ContactName ?? unit.Name,
        OrganizationId = unit.Id,
        OrganizationName = unit.Name,
        Path = unit.Path,
        Office = Office.Unit,
        Profile = SchemeCatalog.Run(scheme).Profile,
        Seats = new HashSet<SeatKind> { SeatKind.Clerk, SeatKind.Approver },
    };

    private static InvalidOperationException Refused(Example example, Refusal? refusal) =>
        new($"{example.Unit}: {refusal?.Message} {string.Join(' ', refusal?.Details.Select(d => d.Message) ?? [])}");

    private static string BodyOf(Example example, Guid declarationId)
    {
        var fields = example.Form.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        fields["declarationId"] = JsonSerializer.SerializeToElement(declarationId);
        return JsonSerializer.Serialize(fields, JsonText.Options);
    }

    /// <summary>One example: whose it is, when it was reported or left as a draft, its files by kind and name, and its content.</summary>
    private sealed record Example(string Unit, DateOnly SubmittedOn, bool IsDraft, string[][]? Materials, JsonElement Form);
}
