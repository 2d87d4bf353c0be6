using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>What is fixed in a call once somebody has started a declaration under it: everything but its dates.</summary>
internal static class FixedTexts
{
    private static Dictionary<string, (string Field, string Label)> Named(Wording words) => new()
    {
        [nameof(Call.Title)] = ("title", "标题"),
        [nameof(Call.Year)] = ("year", "年度"),
        [nameof(Call.DocumentNumber)] = ("documentNumber", "发文字号"),
        [nameof(Call.IssuedOn)] = ("issuedOn", "发文日期"),
        [nameof(Call.Issuer)] = ("issuer", "发文机关"),
        [nameof(Call.Disclosure)] = ("disclosure", "公开属性"),
        [nameof(Call.Text)] = ("text", "正文"),
        [nameof(Call.Contacts)] = ("contacts", "联系人"),
        [nameof(Call.FocusAreas)] = ("focusAreas", words.Focus),
        [nameof(Call.ScanOpensGates)] = ("scanOpensGates", "公章要求"),
        [nameof(Call.PrintsReportDate)] = ("printsReportDate", "印刷报送日期"),
        [nameof(Call.VerifyShowsTheme)] = ("verifyShowsTheme", "查验页显示主题"),
    };

    /// <summary>Names the first field that was changed; null = only dates were changed.</summary>
    public static Refusal? Changed(EntityEntry<Call> call)
    {
        var scheme = SchemeCatalog.Of(call.Entity.Scheme);
        var named = Named(scheme.Wording);
        var changed = call.Properties.Where(property => property.IsModified && named.ContainsKey(property.Metadata.Name))
            .Select(property => named[property.Metadata.Name]).ToList();
        var before = call.Property(c => c.Limits).OriginalValue;
        changed.AddRange(scheme.Limits.Where(limit => !limit.CanMove && (before.TryGetValue(limit.Key, out var set) ? set : limit.Usual) != call.Entity.ValueOf(limit))
            .Select(limit => ($"limits[{limit.Key}]", limit.Label)));
        if (call.Context.ChangeTracker.Entries<CallAddressee>().Any(one => one.Entity.CallId == call.Entity.Id && one.State is EntityState.Added or EntityState.Deleted))
        {
            changed.Add(("addressees", "主送"));
        }

        return changed.Count == 0 ? null : new Refusal(
            $"已有单位开始申报，“{changed[0].Label}”不能再改，只能移动日期。", changed[0].Field);
    }
}
