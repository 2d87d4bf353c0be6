using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>
/// Imports a cost table into the reader's authority in two steps: look, then apply. What it imports waits for another person's check
/// before anything is calculated with it (F-03). The pages check the permission.
/// </summary>
public sealed class CostImport(AppDbContext db, FileStore files, AuditTrail audit, ReceiveInstant received)
{
    private static readonly Refusal Lost = new("没有找到上传的标准表，请重新上传。", "File");

    /// <summary>Says what is wrong with each row and with the head, and keeps the list for <see cref="ApplyAsync"/>; stores nothing else.</summary>
    public async Task<Outcome<CostCheck>> CheckAsync(CurrentUser user, CostHead head, byte[] file, CancellationToken cancel)
    {
        var read = CostListReader.Read(file, cancel);
        return read.Value is { } list
            ? new CostCheck(await files.PutAsync(file, cancel), list.Rows, list.Notes, await FaultsAsync(user, head.Cleaned(), cancel))
            : read.Refusal!; // a refused outcome always has a refusal
    }

    /// <summary>Imports a list that was looked at, all rows in one save. Checks everything again; one fault and nothing is imported.</summary>
    /// <param name="hash">Key of the list, as <see cref="CostCheck.Hash"/>.</param>
    /// <param name="source">Null if no source was uploaded.</param>
    public async Task<Outcome<CostTable>> ApplyAsync(CurrentUser user, CostHead head, string hash, CostSource? source, CancellationToken cancel)
    {
        if (await files.ReadAsync(hash, cancel) is not { } file)
        {
            return Lost;
        }

        var looked = await CheckAsync(user, head, file, cancel);
        if (looked.Value is not { } check)
        {
            return looked.Refusal!; // a refused outcome always has a refusal
        }

        if (!check.IsGood)
        {
            return new Refusal(check.Wrong > 0 ? $"有 {check.Wrong} 行有误，没有导入。请改好后重新上传。" : "没有导入，请改好以下各处。") { Details = check.HeadFaults };
        }

        var table = TableOf(user, head.Cleaned(), source, check.Rows);
        db.CostTables.Add(table);
        audit.Add(AuditKind.CostTableImported, user, $"{table.Title}（{table.DocumentNumber}），{table.Lines.Count} 行");
        await db.SaveChangesAsync(cancel);
        return table;
    }

    private async Task<IReadOnlyList<Refusal>> FaultsAsync(CurrentUser user, CostHead head, CancellationToken cancel)
    {
        var faults = head.Faults();
        return head.EffectiveFrom is { } from && faults.All(fault => fault.Field != nameof(CostHead.EffectiveTo))
            && await db.OverlappingAsync(user.OrganizationId, from, head.EffectiveTo, except: null, cancel) is { } other
            ? [.. faults, new Refusal(CostTableService.OverlapText(other), nameof(CostHead.EffectiveFrom))]
            : faults;
    }

    private CostTable TableOf(CurrentUser user, CostHead head, CostSource? source, IReadOnlyList<CostRow> rows)
    {
        var id = Guid.CreateVersion7();
        return new CostTable
        {
            Id = id,
            AuthorityId = user.OrganizationId,
            Title = head.Title!, // the head and every row were found without fault
            DocumentNumber = head.DocumentNumber!,
            EffectiveFrom = head.EffectiveFrom!.Value,
            EffectiveTo = head.EffectiveTo,
            Source = head.Source!,
            SourceFileHash = source?.Hash,
            SourceFileName = source?.Name,
            SourceFileType = source?.Type,
            IsTest = head.IsTest,
            ImportedById = user.Id,
            ImportedBy = user.Name,
            ImportedAt = received.Value,
            Lines =
            [
                .. rows.Select(row => new CostLine
                {
                    TableId = id,
                    LineNo = row.LineNo!.Value,
                    PrintedName = row.PrintedName!,
                    CountryCode = row.CountryCode,
                    CityScope = row.CityScope,
                    Currency = row.Currency!,
                    CentsPerPersonDay = row.Cents!.Value,
                    SourcePage = row.SourcePage,
                    Note = row.Note,
                }),
            ],
        };
    }
}
