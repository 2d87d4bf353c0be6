using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>
/// Imports a unit directory into the tree below the reader's organization. A unit is recognized by its credit code,
/// or else by its name under the same superior. Nothing is ever deleted or moved.
/// </summary>
public sealed class DirectoryImport(AppDbContext db, FileStore files, AuditTrail audit, SearchWriter search)
{
    private static readonly Refusal Lost = new("没有找到上传的文件，请重新上传。", "File");

    /// <summary>Says what each row would do and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<DirectoryCheck>> CheckAsync(CurrentUser actor, byte[] file, CancellationToken cancel)
    {
        var read = DirectoryReader.Read(file, cancel);
        return read.Value is { } list
            ? new DirectoryCheck(await files.PutAsync(file, cancel), [.. (await JudgeAsync(actor, list.Rows, cancel)).Select(judged => judged.Row)], list.Notes)
            : read.Refusal!; // a refused outcome always has a refusal
    }

    /// <summary>Checks a kept file again.</summary>
    public async Task<Outcome<DirectoryCheck>> CheckAsync(CurrentUser actor, string? hash, CancellationToken cancel) =>
        await files.ReadAsync(hash, cancel) is { } file ? await CheckAsync(actor, file, cancel) : Lost;

    /// <summary>Applies the good rows in one save.</summary>
    /// <param name="hash">Key of the file that was checked.</param>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing is done in that case.</param>
    /// <returns>How many were added and changed.</returns>
    public async Task<Outcome<(int Added, int Changed)>> ApplyAsync(
        CurrentUser actor, string? hash, bool skipsWrong, CancellationToken cancel)
    {
        if (await files.ReadAsync(hash, cancel) is not { } file || DirectoryReader.Read(file, cancel).Value is not { } list)
        {
            return Lost;
        }

        var judged = await JudgeAsync(actor, list.Rows, cancel);
        var wrong = judged.Count(one => one.Row.Action == DirectoryAction.Refuse);
        if (wrong > 0 && !skipsWrong)
        {
            return new Refusal($"有 {wrong} 行有误，没有导入任何单位。请改好后重新上传，或选择跳过有误的行。");
        }

        var renamed = new List<Organization>();
        foreach (var (row, organization) in judged)
        {
            if (row.Action == DirectoryAction.Add)
            {
                db.Organizations.Add(organization!); // a good row has one
            }
            else if (row.Action == DirectoryAction.Change)
            {
                var before = organization!.Name;
                row.Details.Over(OrganizationDetails.Of(organization)).WriteTo(organization);
                renamed.AddRange(organization.Name == before ? [] : [organization]);
                organization.Revision++;
            }
        }

        var (added, changed) = (judged.Count(one => one.Row.Action == DirectoryAction.Add), judged.Count(one => one.Row.Action == DirectoryAction.Change));
        if (added + changed > 0)
        {
            audit.Add(AuditKind.DirectoryImported, actor, $"新增 {added} 个，修改 {changed} 个，跳过 {wrong} 行");
            await db.SaveChangesAsync(cancel);
        }

        foreach (var organization in renamed)
        {
            await search.RenameAsync(organization, cancel);
        }

        return (added, changed);
    }

    /// <summary>Judges row by row; rows may name superiors from earlier rows.</summary>
    private async Task<IReadOnlyList<(DirectoryRow Row, Organization? Organization)>> JudgeAsync(
        CurrentUser actor, IReadOnlyList<DirectoryRow> rows, CancellationToken cancel)
    {
        var known = await db.Organizations.Where(o => o.Path.StartsWith(actor.Path)).ToListAsync(cancel);
        var byName = known.ToLookup(o => o.Name);
        var planned = new List<Organization>();
        var byCode = known.Where(o => o.CreditCode is not null && o.Office is Office.Unit or Office.Bureau).ToLookup(o => o.CreditCode!);
        var (names, codes) = (rows.ToLookup(row => row.Details.Name), rows.ToLookup(row => row.Details.CreditCode));
        var judged = new List<(DirectoryRow, Organization?)>(rows.Count);
        foreach (var row in rows)
        {
            List<string> errors = [.. row.Errors, .. row.Details.Findings().Select(finding => finding.Message), .. Twice(row, "单位名称", row.Details.Name, names), .. Twice(row, "统一社会信用代码", row.Details.CreditCode, codes)];
            var above = Superior(actor, row, known, byName, planned, errors);
            var office = OfficeOf(actor, row, above, errors);
            var named = above is null ? null : byName[row.Details.Name ?? ""].FirstOrDefault(o => o.ParentId == above.Id);
            var coded = row.Details.CreditCode is { } code ? byCode[code].FirstOrDefault() : null;
            if (named is not null && coded is not null && named != coded)
            {
                errors.Add($"这个统一社会信用代码属于“{coded.Name}”，与单位名称不是同一个单位，请核对。");
            }

            if (errors.Count > 0 || above is null || office is null)
            {
                judged.Add((row with { Action = DirectoryAction.Refuse, Errors = errors }, null));
                continue;
            }

            var same = named ?? coded;
            IReadOnlyList<string> warnings = row.Details.CreditCode is { } credit && !CreditCode.IsConforming(credit) ? [.. row.Warnings, "统一社会信用代码的校验位不符，请核对。"] : row.Warnings;
            var changes = same is null ? [] : row.Details.Over(OrganizationDetails.Of(same)).ChangesFrom(OrganizationDetails.Of(same));
            var organization = same ?? OrganizationService.Create(above, office.Value, row.Details);
            if (same is null)
            {
                planned.Add(organization);
            }

            judged.Add((row with { Action = same is null ? DirectoryAction.Add : changes.Count > 0 ? DirectoryAction.Change : DirectoryAction.None, Changes = changes, Warnings = warnings }, organization));
        }

        return judged;
    }

    /// <summary>Says that another row has the same value: it is unknown which of them is right.</summary>
    private static IEnumerable<string> Twice(DirectoryRow row, string column, string? text, ILookup<string?, DirectoryRow> rows) =>
        text is not null && rows[text].FirstOrDefault(other => other.Number != row.Number) is { } other
            ? [$"{column}与第 {other.Number} 行相同，请只留一行，或改成各自的{column}。"] : [];

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
