using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>Adds, changes and retires organizations below the actor's own; each change is saved together with its audit entry.</summary>
public sealed class OrganizationService(AppDbContext db, AuditTrail audit, SearchWriter search)
{
    private static readonly Refusal NotBelow = new("没有找到这个单位，或者不在您的下属范围内。");

    /// <summary>Adds an organization below the actor's own or below one of its descendants.</summary>
    /// <param name="numberCode">Digits for declaration numbers; for departments only.</param>
    /// <returns>Its code.</returns>
    public async Task<Outcome<string>> AddAsync(
        CurrentUser actor, string? aboveCode, Office office, string? numberCode, OrganizationDetails details, CancellationToken cancel)
    {
        var above = await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == aboveCode && o.Path.StartsWith(actor.Path), cancel);
        if (above is null || above.IsRetired)
        {
            return new Refusal("请选择上级单位。", "Above");
        }

        if (!above.Office.Children().Contains(office))
        {
            return new Refusal($"{above.Name}（{above.Office.Label(actor.Words)}）下面不能设{office.Label(actor.Words)}。", "Office");
        }

        var cleaned = details.Cleaned();
        var findings = cleaned.Findings().ToList();
        var number = TextRules.Clean(numberCode) is { } digits ? TextRules.HalfWidth(digits) : null;
        if (office == Office.Department && (number is null || number.Length > 8 || !number.All(char.IsAsciiDigit)))
        {
            findings.Add(new Refusal("请填写编号代码，2 至 8 位数字，例如 33。", "NumberCode"));
        }

        if (cleaned.Name is { } name && await db.Organizations.AnyAsync(o => o.ParentId == above.Id && o.Name == name, cancel))
        {
            findings.Add(new Refusal($"{above.Name}下面已有同名单位。", "Name"));
        }

        if (findings.Count > 0)
        {
            return new Refusal("有内容需要修改。") { Details = findings };
        }

        var added = Create(above, office, cleaned);
        added.NumberCode = office == Office.Department ? number : null;
        db.Organizations.Add(added);
        audit.Add(AuditKind.OrganizationAdded, actor, $"{added.Code} {added.Name}");
        await db.SaveChangesAsync(cancel);
        return added.Code;
    }

    /// <summary>Changes the details.</summary>
    /// <param name="revision">The revision that the page showed.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has saved since.</exception>
    public async Task<Refusal?> EditAsync(CurrentUser actor, string code, int revision, OrganizationDetails details, CancellationToken cancel)
    {
        if (await FindAsync(actor, code, cancel) is not { } organization)
        {
            return NotBelow;
        }

        var cleaned = details.Cleaned();
        if (cleaned.Findings() is { Count: > 0 } findings)
        {
            return new Refusal("有内容需要修改。") { Details = findings };
        }

        db.Entry(organization).Property(o => o.Revision).OriginalValue = revision;
        var before = organization.Name;
        if (cleaned.WriteTo(organization))
        {
            organization.Revision = revision + 1;
            audit.Add(AuditKind.OrganizationChanged, actor, organization.Name == before ? $"{organization.Code} {before}" : $"{organization.Code} {before} → {organization.Name}");
            await db.SaveChangesAsync(cancel);
            if (organization.Name != before)
            {
                await search.RenameAsync(organization, cancel);
            }
        }

        return null;
    }

    /// <summary>Retires or restores; a retired organization keeps its history and its people, but cannot start anything new.</summary>
    public async Task<Refusal?> SetRetiredAsync(CurrentUser actor, string code, bool retired, CancellationToken cancel)
    {
        if (await FindAsync(actor, code, cancel) is not { } organization)
        {
            return NotBelow;
        }

        if (retired && await db.Organizations.AnyAsync(o => o.ParentId == organization.Id && !o.IsRetired, cancel))
        {
            return new Refusal("下面还有在用的单位，请先停用它们。");
        }

        if (organization.IsRetired != retired)
        {
            organization.IsRetired = retired;
            organization.Revision++;
            audit.Add(retired ? AuditKind.OrganizationRetired : AuditKind.OrganizationRestored, actor, $"{organization.Code} {organization.Name}");
            await db.SaveChangesAsync(cancel);
        }

        return null;
    }

    /// <summary>A new organization with its own code; not added yet.</summary>
    internal static Organization Create(Organization above, Office office, OrganizationDetails details)
    {
        var code = ShortKey.Create();
        var created = new Organization
        {
            Code = code,
            Name = details.Name ?? throw new ArgumentException("The name should have been checked before.", nameof(details)),
            Office = office,
            ParentId = above.Id,
            Path = $"{above.Path}{code}/",
        };
        details.WriteTo(created);
        return created;
    }

    private Task<Organization?> FindAsync(CurrentUser actor, string code, CancellationToken cancel) =>
        db.Organizations.Below(actor.Path).SingleOrDefaultAsync(o => o.Code == code, cancel);
}
