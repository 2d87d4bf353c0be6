using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The further files that the call asks for (M-37): what must be there, and what may be.</summary>
internal static class AskedFileRules
{
    public static IEnumerable<Finding> Check(DossierContent content, DossierContext context) =>
        from file in context.Form.Call.FollowUp?.Files ?? []
        where !content.Of(file.Kind).Any()
        select file.IsRequired
            ? new Finding("FILE_REQUIRED", Grade.Error, ExecutionFields.Files, $"请上传“{file.Name}”。", "征集函 二（一）6")
            : new Finding("FILE_OPTIONAL", Grade.Hint, ExecutionFields.Files, $"没有附“{file.Name}”，有的话请上传。");
}
