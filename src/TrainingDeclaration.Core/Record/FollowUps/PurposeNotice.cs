namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What trainees are told before their data is typed in (P-05). A new text gets a new version; what was ticked names its own.</summary>
public static class PurposeNotice
{
    /// <summary>Version of the text.</summary>
    public const string Version = "2022-1";

    /// <summary>The text, one paragraph a line.</summary>
    public static readonly IReadOnlyList<string> Text =
    [
        "收集目的：组织本培训班、联系学员、向主管部门报送培训人员名单、经费核销备查。不作他用，不提供给境外。",
        "收集内容：姓名、单位、职务职称、在职和脱产情况、手机；邮箱可不填。只有征集函要求时才收集身份证号，不收集护照和证件照片。",
        "谁能看到：姓名和单位由组团单位、归口管理部门、主管部门经办和分管领导查看；手机等加密保存，平时只显示首尾几位，查看全文须写明用途并留痕。",
        "保存期限：手机、邮箱在结项 6 个月后清除，姓名和单位随核销凭证保存，期满清除。学员可向组团单位要求更正或撤回。",
    ];
}
