namespace agora_rtm;

/// <summary>Return values that belong to no family of codes.</summary>
public enum COMMON_ERR_CODE
{
    /// <summary>The object behind the call is gone or never came to be (B-03, B-08).</summary>
    ERROR_NULL_PTR = -7,
}
