using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace TrainingDeclaration.Web.Setup;

/// <summary>What people read if a value cannot be understood at all.</summary>
public static class ChineseBinding
{
    /// <summary>Replaces the framework's English sentences.</summary>
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不是可用的内容，请重新填写。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请重新填写。");
        messages.SetUnknownValueIsInvalidAccessor(field => "内容无法识别，请重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "内容无法识别，请重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不是可用的内容，请重新填写。");
        messages.SetValueMustBeANumberAccessor(field => "请填写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetValueMustNotBeNullAccessor(field => "请填写此项。");
        messages.SetMissingBindRequiredValueAccessor(field => "请填写此项。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写此项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交。");
    }
}
