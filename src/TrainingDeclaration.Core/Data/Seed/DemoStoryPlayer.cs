using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Applies a step of a story to its declaration, acting as the person whom the workflow allows to.</summary>
internal sealed class DemoStoryPlayer(AppDbContext db, DeclarationService declarations, WorkflowService workflow, RemarkService remarks, SealService seals)
{
    /// <summary>Plays one step.</summary>
    /// <exception cref="InvalidOperationException">It is refused.</exception>
    public async Task PlayAsync(DemoStage stage, DemoStory story, DemoStep step, CancellationToken cancel)
    {
        var unit = stage.Cast[story.Unit];
        var key = story.Name ?? $"{story.Unit} {story.Form.GetProperty("title").GetString()}";
        if (step.Do == nameof(Act.Create))
        {
            stage.Made[key] = await CreateAsync(stage, story, stage.Cast.Of(unit, SeatKind.Clerk), cancel);
            return;
        }

        var declaration = await db.FindAsync(stage.Cast.Of(unit, SeatKind.Clerk), stage.Made[key].Key, cancel) ?? throw new InvalidOperationException($"{key} is gone.");
        var refusal = step.Do switch
        {
            "Revise" => await TypeAsync(stage.Cast.Of(unit, SeatKind.Clerk), declaration, step.Set ?? default, [], cancel),
            "Answer" => await AnswerAsync(stage.Cast.Of(unit, SeatKind.Clerk), declaration, step, cancel),
            "Note" => (await remarks.WriteAsync(Holder(stage, declaration), declaration.Key, part: null, Remarks(step), cancel)).Refusal,
            "Resolve" => await ResolveAsync(Holder(stage, declaration), declaration, cancel),
            "Seal" => await SealAsync(Holder(stage, declaration), declaration, step, cancel),
            _ => await ActAsync(stage, declaration, Enum.Parse<Act>(step.Do), step, cancel),
        };
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{key} {step.At} {step.Do}: {refusal.Message} {string.Join(' ', refusal.Details.Select(d => d.Message))}");
        }
    }

    private async Task<(string Key, Guid Id)> CreateAsync(DemoStage stage, DemoStory story, CurrentUser clerk, CancellationToken cancel)
    {
        var made = await declarations.CreateAsync(clerk, stage.Call.Id, null, null, cancel);
        var declaration = made.Value ?? throw new InvalidOperationException($"{story.Unit}: {made.Refusal?.Message}");
        var days = story.Span ?? story.Form.GetProperty("days").GetInt32();
        var first = DemoDates.Within(stage.Call.Year, story.FromToday is { } offset ? stage.Today.AddDays(offset) : stage.FirstMonday.AddDays(7 * story.Week), days);
        var unit = stage.Cast[story.Unit];
        await TypeAsync(clerk, declaration, story.Form, new Dictionary<string, object?>
        {
            ["periodStart"] = first,
            ["periodEnd"] = first.AddDays(days - 1),
            ["contactName"] = unit.ContactName,
            ["contactPhone"] = unit.ContactPhone,
        }, cancel);
        return (declaration.Key, declaration.Id);
    }

    private async Task<Refusal?> TypeAsync(CurrentUser clerk, Declaration declaration, JsonElement fields, Dictionary<string, object?> also, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var body = await scheme.LoadAsync(db, declaration.Id, cancel);
        var typed = JsonNode.Parse(scheme.ToJson(body))!.AsObject(); // a body is serialized as an object
        foreach (var field in fields.EnumerateObject())
        {
            typed[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        foreach (var (name, value) in also)
        {
            typed[name] = JsonSerializer.SerializeToNode(value, JsonText.Options);
        }

        var saved = await declarations.SaveAsync(
            clerk, declaration, body, body.Revision, () => db.Entry(body).CurrentValues.SetValues(scheme.FromJson(typed.ToJsonString(JsonText.Options))), isAutosave: false, cancel);
        return saved is null ? new Refusal("somebody else saved it") : null;
    }

    private async Task<Refusal?> AnswerAsync(CurrentUser clerk, Declaration declaration, DemoStep step, CancellationToken cancel)
    {
        var open = await db.RemarksToAnswerAsync(clerk, declaration.Id, cancel);
        await remarks.AnswerAsync(
            clerk, declaration.Id, dossierId: null,
            open.Where(remark => step.Only is null || remark.FieldKey == step.Only).ToDictionary(remark => remark.Id, _ => new AnswerInput(AnswerKind.Changed, step.Text)), cancel);
        return null;
    }

    private async Task<Refusal?> ResolveAsync(CurrentUser user, Declaration declaration, CancellationToken cancel)
    {
        foreach (var remark in (await db.RemarksAsync(user, declaration, cancel)).Where(r => r.OrganizationId == user.OrganizationId && r.End is null))
        {
            if (await remarks.EndAsync(user, declaration.Key, part: null, remark.Id, remark.Stamp, RemarkEnd.Resolved, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> SealAsync(CurrentUser user, Declaration declaration, DemoStep step, CancellationToken cancel)
    {
        var code = await db.Papers.Where(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid).Select(p => p.Code).SingleAsync(cancel);
        return await seals.RegisterAsync(user, code, SealService.RegisteredBy(user, declaration.Call)[0], step.ByFax ? SealMedium.Fax : SealMedium.Paper, cancel);
    }

    private async Task<Refusal?> ActAsync(DemoStage stage, Declaration declaration, Act act, DemoStep step, CancellationToken cancel)
    {
        var row = SchemeCatalog.Of(declaration.Scheme).Workflow.Rows.First(row => row.From == declaration.Status && row.Act == act);
        var outcome = await workflow.PerformAsync(stage.Cast.Of(On(stage, declaration, row.Office), row.Seats[0]), declaration.Key, act, new ActInput
        {
            StatusStamp = declaration.StatusStamp,
            SubmissionNumber = declaration.SubmissionNumber,
            Comment = step.Text,
            Declared = true,
            Promises = [1, 2, 3],
            Return = new() { Remarks = Remarks(step), Date = step.Due is { } days ? stage.Today.AddDays(days) : null },
            Opinion = new()
            {
                Necessity = step.Necessity,
                Reasonableness = step.Reasonableness,
                Proposal = step.Proposal,
                Ticks = [.. (declaration.Call.CheckPoints ?? []).Select(point => point.Text)],
            },
            Grant = new() { Persons = step.Persons, Days = step.Days, Fen = step.AmountFen, Services = step.Services },
        }, cancel);
        return outcome.Refusal;
    }

    /// <summary>Whoever handles it at the office that holds it.</summary>
    private static CurrentUser Holder(DemoStage stage, Declaration declaration) =>
        stage.Cast.Of(stage.Cast[declaration.HolderId ?? declaration.DepartmentId], SeatKind.Clerk);

    private static Organization On(DemoStage stage, Declaration declaration, Office office) => office switch
    {
        Office.Unit => declaration.Unit,
        Office.Bureau => stage.Cast[declaration.BureauId ?? throw new InvalidOperationException($"{declaration.Title} does not go through a bureau.")],
        Office.Department => declaration.Department,
        _ => stage.Cast[declaration.AuthorityId],
    };

    private static IReadOnlyList<RemarkInput> Remarks(DemoStep step) => [.. step.Remarks.Select(remark => new RemarkInput(remark.Field, remark.Text) { Kind = remark.Kind })];
}
