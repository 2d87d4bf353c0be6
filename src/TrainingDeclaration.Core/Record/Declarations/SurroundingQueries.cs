using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Reads the context of declarations whose scheme asks for records: files, the unit's earlier declarations, claims.</summary>
public static class SurroundingQueries
{
    /// <summary>For declarations that the caller has found through a scoped query; the same number of queries for one as for many.</summary>
    public static async Task<Surroundings> SurroundingsAsync(this AppDbContext db, IReadOnlyList<Declaration> declarations, CancellationToken cancel)
    {
        var asking = declarations.Where(d => SchemeCatalog.Of(d.Scheme).AsksForRecords).ToList();
        if (asking.Count == 0)
        {
            return Surroundings.None;
        }

        var ids = asking.ConvertAll(d => d.Id);
        var units = asking.Select(d => d.UnitId).Distinct().ToList();
        var schemes = asking.Select(d => d.Scheme).Distinct().ToList();
        var calls = asking.Select(d => d.CallId).Distinct().ToList();
        var reporters = asking.Select(d => d.DepartmentId).Distinct().ToList();
        var files = (await db.Attachments.AsNoTracking().Where(a => a.DeclarationId != null && ids.Contains(a.DeclarationId.Value)).OrderBy(a => a.UploadedAt)
            .Select(a => new { Id = a.DeclarationId!.Value, a.Kind, a.Name, a.ContentType }).ToListAsync(cancel))
            .ToLookup(a => a.Id, a => new Material(a.Kind, a.Name, a.ContentType));
        var past = (await db.Declarations.AsNoTracking().Where(d => units.Contains(d.UnitId) && schemes.Contains(d.Scheme) && StatusFacts.Issued.Contains(d.Status))
            .OrderByDescending(d => d.Call.Year)
            .Select(d => new { d.UnitId, d.Scheme, d.Key, d.Number, d.Call.Year, d.Category, d.Title, d.Status }).ToListAsync(cancel))
            .ToLookup(d => (d.UnitId, d.Scheme), d => new PastDeclaration(d.Key, d.Year, d.Category, d.Title, IsGranted: true, StatusFacts.Held.Contains(d.Status)) { Number = d.Number });
        var claims = (await db.Claims.AsNoTracking().Where(c => calls.Contains(c.CallId) && reporters.Contains(c.OrganizationId))
            .Join(db.Declarations, c => c.DeclarationId, d => d.Id, (c, d) => new { Claim = c, Name = d.Number + "　" + d.Title }).ToListAsync(cancel))
            .ToDictionary(c => (c.Claim.CallId, c.Claim.OrganizationId, c.Claim.Kind), c => (c.Claim.DeclarationId, c.Name));
        return new Surroundings(files, past, claims);
    }
}
