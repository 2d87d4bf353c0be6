using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Files;

namespace TrainingDeclaration.Core.Organizations;

/// <summary>
/// Brings a unit directory into the tree below the reader's organization. A unit is known again by its credit code,
/// else by its name under the same superior. Nothing is ever deleted or moved.
/// </summary>
public sealed class DirectoryImport(AppDbContext db, FileStore files, AuditTrail audit)
{
    private static readonly Refusal Lost = new("没有找到上传的文件，请重新上传。", "File");

    /// <summary>Says what each row would do and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<DirectoryCheck>> CheckAsync(CurrentUser actor, byte[] file, CancellationToken cancel)
    {
        var read = DirectoryReader.Read(file);
        return read.Value is { } rows
            ? new DirectoryCheck(await files.PutAsync(file, cancel), [.. (await JudgeAsync(actor, rows, cancel)).Select(judged => judged.Row)])
            : read.Refusal!; // an outcome without value always says why
    }

    /// <summary>The check of a kept file again.</summary>
    public async Task<Outcome<DirectoryCheck>> CheckAsync(CurrentUser actor, string? hash, CancellationToken cancel) =>
        await OpenAsync(hash, cancel) is { } file ? await CheckAsync(actor, file, cancel) : Lost;

    /// <summary>Applies the good rows in one save.</summary>
    /// <param name="hash">Key of the file that was checked.</param>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing happens then.</param>
    /// <returns>How many were added and changed.</returns>
    public async Task<Outcome<(int Added, int Changed)>> ApplyAsync(
        CurrentUser actor, string? hash, bool skipsWrong, CancellationToken cancel)
    {
        if (await OpenAsync(hash, cancel) is not { } file || DirectoryReader.Read(file).Value is not { } rows)
        {
            return Lost;
        }

        var judged = await JudgeAsync(actor, rows, cancel);
        var wrong = judged.Count(one => one.Row.Action == DirectoryAction.Refuse);
        if (wrong > 0 && !skipsWrong)
        {
            return new Refusal($"有 {wrong} 行有误，没有导入任何单位。请改好后重新上传，或选择跳过有误的行。");
        }

        foreach (var (row, organization) in judged)
        {
            if (row.Action == DirectoryAction.Add)
            {
                db.Organizations.Add(organization!); // a good row has one
            }
            else if (row.Action == DirectoryAction.Change)
            {
                row.Details.Over(OrganizationDetails.Of(organization!)).WriteTo(organization!);
                organization!.Revision++;
            }
        }

        var (added, changed) = (judged.Count(one => one.Row.Action == DirectoryAction.Add), judged.Count(one => one.Row.Action == DirectoryAction.Change));
        if (added + changed > 0)
        {
            audit.Add(AuditKind.DirectoryImported, actor, $"新增 {added} 个，修改 {changed} 个，跳过 {wrong} 行");
            await db.SaveChangesAsync(cancel);
        }

        return (added, changed);
    }

    private async Task<byte[]?> OpenAsync(string? hash, CancellationToken cancel)
    {
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        try
        {
            await using var stored = await files.OpenAsync(hash, cancel);
            using var copy = new MemoryStream();
            await stored.CopyToAsync(copy, cancel);
            return copy.ToArray();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Judges row by row; rows may name superiors that stand in earlier rows.</summary>
    private async Task<IReadOnlyList<(DirectoryRow Row, Organization? Organization)>> JudgeAsync(
        CurrentUser actor, IReadOnlyList<DirectoryRow> rows, CancellationToken cancel)
    {
        var known = await db.Organizations.Where(o => o.Path.StartsWith(actor.Path)).ToListAsync(cancel);
        var byName = known.ToLookup(o => o.Name);
        var planned = new List<Organization>();
        var seen = new HashSet<(Guid, string)>();
        var judged = new List<(DirectoryRow, Organization?)>(rows.Count);
        foreach (var row in rows)
        {
            var errors = row.Details.Findings().Select(finding => finding.Message).ToList();
            var above = Superior(actor, row, known, byName, planned, errors);
            var office = OfficeOf(actor, row, above, errors);
            if (errors.Count > 0 || above is null || office is null)
            {
                judged.Add((row with { Action = DirectoryAction.Refuse, Errors = errors }, null));
                continue;
            }

            if (!seen.Add((above.Id, row.Details.Name!)))
            {
                judged.Add((row with { Action = DirectoryAction.Refuse, Errors = ["与前面的行重复。"] }, null));
                continue;
            }

            var same = byName[row.Details.Name!].FirstOrDefault(o => o.ParentId == above.Id)
                ?? (row.Details.CreditCode is { } code ? known.FirstOrDefault(o => o.CreditCode == code && o.Office is Office.Unit or Office.Bureau) : null);
            IReadOnlyList<string> warnings = row.Details.CreditCode is { } credit && !CreditCode.IsConforming(credit) ? ["统一社会信用代码的校验位不符，请核对。"] : [];
            var organization = same ?? OrganizationService.Create(above, office.Value, row.Details);
            var action = same is null ? DirectoryAction.Add : OrganizationDetails.Of(same) == row.Details.Over(OrganizationDetails.Of(same)) ? DirectoryAction.None : DirectoryAction.Change;
            if (same is null)
            {
                planned.Add(organization);
            }

            judged.Add((row with { Action = action, Warnings = warnings }, organization));
        }

        return judged;
    }

    private static Organization? Superior(
        CurrentUser actor, DirectoryRow row, List<Organization> known, ILookup<string, Organization> byName, List<Organization> planned, List<string> errors)
    {
        if (row.Above is null)
        {
            return known.Single(o => o.Id == actor.OrganizationId);
        }

        Organization[] candidates = [.. byName[row.Above].Concat(planned.Where(o => o.Name == row.Above)).Where(o => !o.IsRetired && o.Office != Office.Unit)];
        if (candidates.Length != 1)
        {
            errors.Add(candidates.Length == 0 ? $"没有找到上级单位“{row.Above}”。" : $"上级单位“{row.Above}”不止一个，请在页面上新增。");
            return null;
        }

        return candidates[0];
    }

    private static Office? OfficeOf(CurrentUser actor, DirectoryRow row, Organization? above, List<string> errors)
    {
        var kinds = OrganizationTree.Kinds(actor);
        var office = row.OfficeText is null ? Office.Unit : kinds.Where(kind => kind.Label(actor.Words) == row.OfficeText).Select(kind => (Office?)kind).FirstOrDefault();
        if (office is null)
        {
            errors.Add($"单位类别只能填{string.Join('或', kinds.Select(kind => $"“{kind.Label(actor.Words)}”"))}。");
        }
        else if (above is not null && !above.Office.Children().Contains(office.Value))
        {
            errors.Add($"{above.Name}下面不能设{office.Value.Label(actor.Words)}。");
        }

        return office;
    }
}
