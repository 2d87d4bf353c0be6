using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Views;

/// <summary>A declaration in a list, as its reader sees it.</summary>
public sealed record DeclarationLine(DeclarationRow Row, CurrentUser Reader)
{
    /// <summary>Whether it is the reader's office that has to act.</summary>
    public bool IsHeld => Row.HolderId == Reader.OrganizationId;

    /// <summary>The line below the title: number, category, and why it has not moved on.</summary>
    public string Below => $"{Row.Number ?? $"{Row.Year}年草稿"}{(Row.CategoryText is { } category ? $"　{category}" : "")}{Waits}";

    /// <summary>Where the reader can go from here.</summary>
    public IEnumerable<(string Label, string Address)> Ways
    {
        get
        {
            var isOwn = Reader.Office == Office.Unit;
            if (isOwn && Row.Status is Status.Draft or Status.Returned)
            {
                yield return ("继续填写", $"/declarations/{Row.Key}/edit");
            }

            if (isOwn && Row.Status is Status.AwaitingSignOff && Reader.May(Permission.ReportDeclarations))
            {
                yield return ("检查并报送", $"/declarations/{Row.Key}/check");
            }

            yield return ("查看", $"/declarations/{Row.Key}");
        }
    }

    private string Waits => Row.OpenRemarks > 0 ? $"　还需答复 {Row.OpenRemarks} 条意见"
        : Row.HolderId is not null && !IsHeld ? $"　由{Row.HolderName}办理" : "";
}
