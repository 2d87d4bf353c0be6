using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>Hashes again what the evidence of acts names.</summary>
internal sealed class EvidenceReader(AppDbContext db, FileStore files)
{
    /// <summary>The hashes that there are now; "" where the thing is gone. Files are read only if asked.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, Guid Id), string>> ReadAsync(IReadOnlyList<EvidenceLine> lines, bool withFiles, CancellationToken cancel)
    {
        var found = lines.Where(line => withFiles || line.Kind != Evidence.Pdf).DistinctBy(line => (line.Kind, line.Id)).ToDictionary(line => (line.Kind, line.Id), _ => "");
        List<Guid> Of(string kind) => [.. found.Keys.Where(one => one.Kind == kind).Select(one => one.Id)];
        var (forms, sheets, remarks, attached, grants) = (Of(Evidence.Form), Of(Evidence.Sheet), Of(Evidence.Remark), Of(Evidence.File), Of(Evidence.Grant));
        foreach (var form in await db.Submissions.AsNoTracking().Where(s => forms.Contains(s.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Form, form.Id)] = Evidence.HashOf(form);
        }

        foreach (var paper in await db.Papers.AsNoTracking().Where(p => sheets.Contains(p.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Sheet, paper.Id)] = Evidence.HashOf(paper);
        }

        foreach (var remark in await db.Remarks.AsNoTracking().Where(r => remarks.Contains(r.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Remark, remark.Id)] = Evidence.HashOf(remark);
        }

        foreach (var declaration in await db.Declarations.AsNoTracking().Where(d => grants.Contains(d.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Grant, declaration.Id)] = Evidence.HashOf(declaration);
        }

        var (filed, funded) = (Of(Evidence.Filed), Of(Evidence.Funded));
        foreach (var filing in filed.Count == 0 ? [] : await db.Filings.AsNoTracking().Where(f => filed.Contains(f.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Filed, filing.Id)] = Evidence.HashOf(filing);
        }

        var rosters = Of(Evidence.Roster);
        foreach (var roster in rosters.Count == 0 ? [] : await db.Rosters.AsNoTracking().Where(r => rosters.Contains(r.FilingId)).ToListAsync(cancel))
        {
            found[(Evidence.Roster, roster.FilingId)] = roster.Compute();
        }

        foreach (var notice in funded.Count == 0 ? [] : await db.FundingNotices.AsNoTracking().Where(n => funded.Contains(n.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Funded, notice.Id)] = Evidence.HashOf(notice);
        }

        await ReadMoneyAsync(found, Of(Evidence.Cleared), Of(Evidence.Paid), cancel);

        // Files may be removed again while the form is with its unit; what is still there must be the same.
        foreach (var id in attached)
        {
            found.Remove((Evidence.File, id));
        }

        foreach (var file in await db.Attachments.AsNoTracking().Where(a => attached.Contains(a.Id)).ToListAsync(cancel))
        {
            found[(Evidence.File, file.Id)] = ChainHash.Of(file.Kind, file.Name, file.FileHash);
        }

        foreach (var pdf in lines.Where(line => withFiles && line.Kind == Evidence.Pdf))
        {
            found[(Evidence.Pdf, pdf.Id)] = await HashOfFileAsync(pdf.Hash, cancel);
        }

        return found;
    }

    private async Task ReadMoneyAsync(Dictionary<(string Kind, Guid Id), string> found, List<Guid> cleared, List<Guid> paid, CancellationToken cancel)
    {
        foreach (var clearing in cleared.Count == 0 ? [] : await db.Clearings.AsNoTracking().Where(c => cleared.Contains(c.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Cleared, clearing.Id)] = Evidence.HashOf(clearing);
        }

        foreach (var payment in paid.Count == 0 ? [] : await db.Payments.AsNoTracking().Where(p => paid.Contains(p.Id)).ToListAsync(cancel))
        {
            found[(Evidence.Paid, payment.Id)] = Evidence.HashOf(payment);
        }
    }

    /// <summary>The hash of the stored file; "" if it is gone or has other bytes.</summary>
    public async Task<string> HashOfFileAsync(string hash, CancellationToken cancel)
    {
        try
        {
            await using var stream = await files.OpenAsync(hash, cancel); // compares the bytes with their key
            return hash;
        }
        catch (StoredFileException)
        {
            return "";
        }
    }
}
